import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates } from "../../reading/dates.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { splitSentences } from "../../reading/sentences.ts";
import { cleanSpeech } from "../../wording/clean-speech.ts";
import { agentWordsAboutCaller } from "../../wording/third-person.ts";
import { inSentence } from "./answer-topics.ts";

const lead =
  /^.*?\b(?:would you (?:like|prefer|rather)(?: it| that| them| to have)?|do you (?:want|prefer|need)(?: it| that| them)?|you prefer|(?:i|we) (?:have|can offer|can do|could do|could offer|offer|can refund that|can send)(?: you)?|i've got|we've got|\p{L}+'s got|there's|there are|should it be|shall (?:i|we)(?: \p{L}+)?(?: it)?|is it|is that|are you|are|be|as|viewings are|either|so|it'd be|that'd be|then there's|do you take)\s+/iu;
const numbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const light = new Set(
  "the a an one ones please i'd i'll take have like do go with let's make it that this then just probably think we'll want and for to of on in at by is are be would yes yeah okay ok so well uh um no not my me is's".split(
    " ",
  ),
);
const vagueAnswer =
  /\b(?:either|all of|both|whichever|neither|any|don't|not sure|what|which|how|difference|doesn't|none|depends|cheaper|is that|do you|can you)\b/i;

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\d'-]+/u)
    .map((word) => (numbers.includes(word) ? String(numbers.indexOf(word)) : word.replace(/s$/, "")))
    .filter((word) => word !== "" && !light.has(word));

/** What an agent's last words offer to choose from: two to four phrases joined by "or". */
function optionsIn(text: string): string[] {
  const offer = splitSentences(text)
    .filter((one) => /\bor\b/i.test(one))
    .at(-1);
  if (
    !offer ||
    offer.length > 220 ||
    /\b(?:or (?:not|no|so|something|anything|whatever|are you|do you|is it|would you|else))\b/i.test(offer)
  )
    return [];
  const parts = offer
    .replace(/[?.!]+$/, "")
    .split(/,? or (?:maybe |even |else )?|, (?!please)/i)
    .map((part) => part.replace(lead, "").trim())
    .filter((part) => part !== "");
  return parts.length >= 2 && parts.length <= 4 && parts.every((part) => part.split(" ").length <= 9) ? parts : [];
}

const nth: readonly [RegExp, (count: number) => number][] = [
  [/\bthe (?:first|former|earlier)\b/i, () => 0],
  [/\bthe (?:last|latter|later)(?: one)?$/i, (count) => count - 1],
  [/\bthe second\b/i, () => 1],
  [/\bthe middle\b/i, (count) => (count === 3 ? 1 : -1)],
];

/** The option that an answer names, by a word that only this one has or by its place; null when that is not certain. */
function pickedOption(answer: string, options: readonly string[]): string | null {
  if (vagueAnswer.test(answer)) return null;
  const place = nth.find(([pattern]) => pattern.test(answer));
  if (place) return options[place[1](options.length)] ?? null;
  const said = wordsOf(answer);
  const bags = options.map((option) => new Set(wordsOf(option)));
  const own = said.filter((word) => bags.filter((bag) => bag.has(word)).length === 1);
  const hits = bags.map((bag) => own.filter((word) => bag.has(word)).length);
  const best = Math.max(...hits);
  return best > 0 && hits.filter((count) => count > 0).length === 1 ? (options[hits.indexOf(best)] ?? null) : null;
}

const interjection = /^(?:(?:ooh|oh|aw|ha|god|gosh|hmm|mm|um|uh|right|brilliant|lovely|great|well|ah)[,.!]? )+/i;
const returns =
  /^(?:(?:ok|okay|alright|well|hmm|right|so),? )*(?:then|i'll (?:take|have)|let's (?:do|take|go)|i'd (?:take|go)|make it|the [\p{L}-]+(?: one)?[.!]?$|[\p{L} ]{2,20} then[.!]?$)/iu;

function pickOf(sentence: Sentence, earlier: readonly string[], call: CallReading): Finding | null {
  const offered = sentence.first && sentence.asked ? optionsIn(sentence.asked.text.slice(-400)) : [];
  const options = offered.length === 0 && returns.test(sentence.written) ? earlier : offered;
  if (options.length === 0 || sentence.question) return null;
  const answer =
    cleanSpeech(sentence.written)
      .replace(interjection, "")
      .split(/[,.;—–]| (?:i|i'm|it|because|cause|but|we|my) /i)[0] ?? "";
  if (answer === "" || answer.split(" ").length > 7 || /^(?:I|we|he|she|it|they|you|there)(?![\p{L}])/iu.test(answer))
    return null;
  const option = pickedOption(answer, options);
  if (!option) return null;
  const said =
    /\bone\b|\d/i.test(answer) ||
    nth.some(([pattern]) => pattern.test(answer)) ||
    /day\b|^(?:a |one |two |three |four |five |six )/i.test(option)
      ? option
      : answer;
  const what = agentWordsAboutCaller(
    inSentence(said.replace(/^(?:the|then|i'd take|i'll take|let's do|let's say) /i, "").trim()),
  );
  // "We'd rather see Dr Ortiz" is told as it was said, not as a thing that was chosen.
  if (/^(?:i|i'd|i'm|we|we'd|we're|they|it|it's|she|he|you)\b/i.test(said)) return null;
  return finding({
    kind: "picked",
    value: foldText(what),
    // The time is in the words; what a date parser makes of a bare "5:30" is not said.
    content: annotateDates(`Chose ${what}`, call).replace(/(\(\d{4}-\d\d-\d\d) \d\d:\d\d\)/g, "$1)"),
    sentence,
    type: "preference",
    importance: 6,
    confidence: 0.75,
    citesAgent: true,
  });
}

/** What callers pick of what an agent offers with "or", however they name it. `others` are the turns that told their choice already. English. */
export function findPicks(call: CallReading, others: readonly Finding[]): Finding[] {
  const told = new Set(
    others
      .filter(({ kind }) => /^(?:choice|appointment|contact preference|request)/.test(kind))
      .map(({ candidate }) => candidate.evidence.at(-1)?.turn),
  );
  const found: Finding[] = [];
  let open: { turn: number; options: string[] } = { turn: -1, options: [] };
  for (const sentence of call.sentences) {
    const { asked } = sentence;
    const earlier = asked && asked.turn - open.turn <= 2 ? open.options : [];
    const pick = told.has(sentence.turn) ? null : pickOf(sentence, earlier, call);
    if (pick) {
      told.add(sentence.turn);
      found.push(pick);
    }
    const options = asked && asked.turn > open.turn ? optionsIn(asked.text.slice(-400)) : [];
    if (asked && options.length > 0) open = { turn: asked.turn, options };
  }
  return found;
}
