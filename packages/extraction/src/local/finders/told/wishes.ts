import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates } from "../../reading/dates.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { tagWords } from "../../reading/tagged-words.ts";
import { cleanSpeech } from "../../wording/clean-speech.ts";
import { withoutReason } from "../../wording/reasons.ts";
import { toThirdPerson } from "../../wording/third-person.ts";
import { inSentence } from "../answers/answer-topics.ts";

const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";
const dayPart = "(?:mornings?|afternoons?|evenings?|nights?|lunch(?:time)?|noon|midday|weekends?|weekdays?)";
const hour =
  "(?:half past )?(?:\\d{1,2}(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:thirty|fifteen|o'clock|[ap]m))?";
const time = `(?:(?:the )?(?:early |late |next |this )?(?:${weekday}|${dayPart}|tomorrow)|(?:(?:any ?time|sometime|only|just) )?(?:after|before|between|around|from|until|till|by) (?:${hour}|${dayPart}|work|school|${weekday})|any ?time|any day|${hour} (?:to|till|until|and) ${hour})`;
const times = new RegExp(
  `^(?:(?:only|just|ideally|preferably|usually|any) )?((?:any ?time |any day )?${time}(?:(?:,? (?:and|or|but not|not|except) | )(?:on |in the )?${time})*)$`,
  "i",
);
const suited = new RegExp(
  `^((?:any ?time |any day )?${time}(?:(?:,? (?:and|or) | )(?:on |in the )?${time})*) (?:would (?:work|be (?:best|better|great|good|fine|perfect))|(?:is|are|'s) (?:best|better|good|fine|easier|easiest|ideal|perfect)|works? best)(?: for (?:me|us))?$`,
  "i",
);
const whenAsked =
  /\b(?:when|what (?:day|time)s?|which days?|what's (?:a )?(?:good|best)|(?:best|good|better) times?|available|availability|free|hours|suits?|work for you|convenient|schedule|days are good)\b/i;
const notThen = new RegExp(`^(?:not|no) (?:on |in the )?(${weekday}(?<=s)|${dayPart}(?<=s))$`, "i");
const pastAsked = /\b(?:did|was|were|has|have|happen|since)\b/i;
const agreedTime = new RegExp(
  `^((?:(?:on |this |next )?${weekday} )?(?:at )?(?:${hour}))(?: (?:it is|works?(?: for (?:me|us))?|then|(?:is|'s) (?:fine|good|great|perfect|ok|okay)|I can (?:do|make)|sounds (?:good|great)|would be (?:great|good|perfect|fine))|'s (?:fine|good|great|perfect|ok|okay))$`,
  "i",
);
const timeSaid = new RegExp(
  `\\d:\\d\\d|\\b(?:${weekday}|${dayPart}|o'clock|thirty|fifteen|\\d ?[ap]m|tonight|today|tomorrow|time|when|half past|(?:at|before|after) (?:${hour}))\\b`,
  "i",
);
const asksTime = new RegExp(`^(?:could|can) (?:we|I|you) (?:do|make it|say) (${hour})$`, "i");

const without =
  /^no ((?!(?:problem|problems|thanks|thank|worries|worry|idea|way|rush|hurry|need|one|chance|clue|kidding|doubt|longer|matter|wonder|reason|offen[cs]e|big|question|questions|point|big deal|sir|ma'am|luck|pressure|change|changes|sign|good|use|answer|response|hard|not|that|it|i|we|he|she|they|the|my|you|and|but|problem)\b)[\p{L}-]+(?: (?!(?:this|that|please|either|anymore|any|at|i|we|in|on|for|and|but|though|thanks|thank)\b)[\p{L}-]+){0,3}(?: (?:in|on|with|for) (?:the|my|any|our) \p{L}+)?)(?: (?:this|next) time| please| either| at all| any ?more)?$/iu;
const having = /\b(?:do|does|did|have|has|is|are) (?:you|he|she|they|there|it|any|anyone|the|your)\b|\bany\b/i;
const refused =
  /^(?:(?:but |and )?(?:so |please )+not (?:in |on |at )?(?=(.+))|not (?:in |on |at )?(?=(.+) please$))(?:the|my|any|a) (?:[\p{L}-]+ ){0,3}[\p{L}-]+$/iu;
const asked =
  /^(?:so |and |but |yes |just |make (?:it|that) )*((?!(?:one|hold|wait|yes|no|thank|just|hang|yeah|go|please|sure|a|an|the|two|three|four)\b)[\p{L}-]+(?: [\p{L}-]+){0,3}),? please$/iu;
const over = new RegExp(
  `^(?:the )?((?:${weekday}|${dayPart}|text|texts|email|phone|calls?|train|plane|bus|car|aisle|window|upstairs|downstairs|in person|online|video)) (?:over|rather than|instead of|before|not) (?:the )?((?:${weekday}|${dayPart}|text|texts|email|phone|calls?|train|plane|bus|car|aisle|window|upstairs|downstairs|in person|online|video))$`,
  "i",
);
const wishAsked =
  /\b(?:would you (?:like|prefer)|do you (?:want|prefer)|what (?:kind|sort|type|style|colou?r)|did you have in mind|were you (?:thinking|hoping|looking)|are you (?:after|looking for)|any preferences?|preference)\b/i;
const wished =
  /^((?:something|somewhere|someone|somebody|in person|online|aisle|window|inside|outside|indoors|outdoors)(?: [^.!?;]{2,60})?)$/i;

/** The day is told by the caller's own words alone, so that a bare hour says no more than it does. */
function wish(
  sentence: Sentence,
  kind: string,
  content: string,
  call: CallReading,
  type: "preference" | "factual",
): Finding {
  return finding({
    kind,
    value: foldText(content),
    content: annotateDates(content, call).replace(/(\(\d{4}-\d\d-\d\d) \d\d:\d\d\)/g, "$1)"),
    sentence,
    type,
    importance: 6,
    confidence: 0.72,
    citesAgent: sentence.first && sentence.asked !== null,
  });
}

const isNounPhrase = (words: string): boolean => {
  const tagged = tagWords(words);
  return (
    tagged.some(({ tags }) => tags.has("Noun") || tags.has("Adjective")) &&
    !tagged.some(({ tags }) => tags.has("Pronoun") || tags.has("Copula") || tags.has("Modal") || tags.has("PastTense"))
  );
};

/** When it suits, or does not. */
function suitedTime(part: string, sentence: Sentence, call: CallReading): Finding | null {
  const question = sentence.first ? (sentence.asked?.question ?? "") : "";
  const tell = (content: string): Finding => wish(sentence, "time window", content, call, "preference");
  const never = notThen.exec(part)?.[1];
  if (never) return tell(`Is not available ${/day/i.test(never) ? `on ${never}` : `in the ${never.toLowerCase()}`}`);
  const asked = whenAsked.test(question) && !pastAsked.test(question);
  const said = suited.exec(part)?.[1] ?? (asked ? times.exec(part)?.[1] : undefined);
  if (!said) return null;
  const when = /^(?:mornings|afternoons|evenings|nights)\b/i.test(said)
    ? `in the ${inSentence(said)}`
    : inSentence(said);
  const on = new RegExp(`^${weekday}`, "i").test(said) ? `on ${said}` : when;
  if (/\b(?:call|reach|ring|phone|contact)\b/i.test(question)) return tell(`Can be reached ${on}`);
  return tell(`${/\bneed\b/i.test(question) ? "Needs" : "Is available"} ${on}`);
}

function timeWish(part: string, sentence: Sentence, call: CallReading): Finding | null {
  const time = suitedTime(part, sentence, call);
  if (time) return time;
  const question = sentence.asked?.question ?? "";
  const agreed = agreedTime.exec(part)?.[1] ?? asksTime.exec(part)?.[1];
  const aboutTime = timeSaid.test(agreed ?? "") || timeSaid.test(sentence.asked?.text ?? "");
  if (!agreed || !aboutTime || /\bhow (?:many|much|old|long)\b/i.test(question)) return null;
  const verb = asksTime.test(part) ? "Asked for" : "Agreed on";
  return wish(sentence, "agreed time", `${verb} ${inSentence(agreed.replace(/^(?:at|on) /i, ""))}`, call, "factual");
}

function thingWish(part: string, sentence: Sentence, call: CallReading): Finding | null {
  const question = sentence.asked?.question ?? "";
  const isQuestion = question.endsWith("?") && sentence.first;
  const none = without.exec(part)?.[1];
  if (none && isNounPhrase(none) && !(isQuestion && having.test(question) && !wishAsked.test(question)))
    return wish(sentence, "wish", `Wants no ${toThirdPerson(none)}`, call, "preference");
  const nothing =
    /^nothing ((?:with|too|made of|containing|on|in|over|above) [\p{L} -]{3,40}|spicy|fancy|sweet|fried|heavy|loud)$/iu.exec(
      part,
    )?.[1];
  if (nothing) return wish(sentence, "wish", `Wants nothing ${toThirdPerson(nothing)}`, call, "preference");
  const must =
    /^it (?:needs|has) to be ((?!(?:fixed|done|said|noted|that|this|me|you|one)\b)[\p{L}\d][^!?;]{3,70})$/iu.exec(
      part,
    )?.[1];
  if (must) return wish(sentence, "wish", `Needs it to be ${toThirdPerson(must)}`, call, "preference");
  const refusal = refused.exec(part);
  const not = refusal?.[1] ?? refusal?.[2];
  if (
    not &&
    isNounPhrase(not) &&
    !/\b(?:problem|same|best|worst|case|point|only|first|right|one|bit|lot|time|end|moment)\b/i.test(not)
  )
    return wish(sentence, "wish", `Does not want ${toThirdPerson(not)}`, call, "preference");
  const rather = over.exec(part);
  if (rather)
    return wish(
      sentence,
      "wish",
      `Prefers ${inSentence(rather[1] ?? "")} over ${inSentence(rather[2] ?? "")}`,
      call,
      "preference",
    );
  const liked =
    isQuestion && (wishAsked.test(question) || /\bor\b/i.test(question)) ? wished.exec(part)?.[1] : undefined;
  return liked && isNounPhrase(liked)
    ? wish(sentence, "wish", `Would like ${inSentence(toThirdPerson(liked))}`, call, "preference")
    : null;
}

/** What a sentence says, with the "no" that a wish begins with. */
function spokenPart(written: string): string {
  const plain = cleanSpeech(written.replace(/\?$/, ""));
  return /^(?:(?:and|so|but|oh|yeah|yes|ok|okay|well|please)[,.]? )*no (?=\p{L})/iu.test(written) &&
    !/^no /i.test(plain)
    ? `no ${plain}`
    : plain;
}

/** The parts of a sentence that commas and "and" set apart, each as it may stand alone. */
const partsOf = (sentence: string): string[] =>
  sentence
    .split(/[,;—–]\s+|\s+(?:but|and)\s+(?=(?:no|not)\b)|(?<=\p{L})\s+(?=no \p{L}+(?: please| this time|$))/iu)
    .map((part) =>
      withoutReason(
        part.replace(
          /^(?:so(?: please)?(?= (?:no|nothing|it|\d+|after|before|between|any|eight|nine|ten|eleven) )|please(?= no )|and|but|ok|okay|oh|well|then|yes|yeah|great|perfect|lovely|hmm|um|uh|good|also|maybe|please|actually|sure|fine)[,.]? (?=\S)/gi,
          "",
        ),
      )
        .replace(/[.!]+$/, "")
        .trim(),
    )
    .filter((part) => part !== "");

/**
 * Wishes told without a verb: "no lilies", "Saturday over Sunday", "synthetic, please", and the times that suit or are agreed: "evenings after
 * eight", "nine works". `others` are what is known already: turns with an appointment or the same kind are left alone. English.
 */
export function findWishes(call: CallReading, others: readonly Finding[]): Finding[] {
  const timed = new Set(
    others
      .filter(({ kind }) => /^(?:appointment|contact times|time window|event|picked)/.test(kind))
      .map(({ candidate }) => candidate.evidence.at(-1)?.turn),
  );
  return call.sentences
    .filter(({ question, written }) => !question || asksTime.test(cleanSpeech(written)))
    .flatMap((sentence) => {
      const parts = partsOf(spokenPart(sentence.written));
      const polite = asked.exec(withoutFillers(sentence.written).replace(/[.!]+$/, ""))?.[1];
      const found: Finding[] = [];
      if (polite && isNounPhrase(polite))
        found.push(wish(sentence, "wish", `Wants ${inSentence(toThirdPerson(polite))}`, call, "preference"));
      for (const part of parts) {
        const one =
          (timed.has(sentence.turn) ? null : timeWish(part, sentence, call)) ?? thingWish(part, sentence, call);
        if (one) found.push(one);
      }
      return found;
    });
}
