import { type Finding, finding } from "../../findings/finding.ts";
import { annotateDates, findDates } from "../../reading/dates.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { withoutReason } from "../../wording/reasons.ts";
import { toThirdPerson } from "../../wording/third-person.ts";

const amount = String.raw`(?:about |around )?(?:[$€£]?\d[\d.,]*|(?:a|one|two|three|four|five|six) (?:hundred|thousand)(?: and fifty)?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: ?(?:dollars|pounds|euros|bucks|quid|k))?(?: (?:(?:a|an|per) (?:night|month|day|week|year|person|head|hour)|each))?`;
const spending = new RegExp(
  String.raw`\b(?:I|we) (?:really )?(?:can't|cannot|can not|don't want to|do not want to|won't|wouldn't want to|couldn't) (?:really )?(?:go|spend|pay|do)(?: any(?:thing)?)? (?:over|above|more than|higher than|past|beyond) ${amount}`,
  "i",
);
const ceiling = new RegExp(
  String.raw`\b(?:(?:my|our|the) (?:budget|limit|max(?:imum)?|top price) (?:is|would be|'s) |(?:nothing|not|no) (?:over|above|more than) |(?:up to|max(?:imum)?|at most|under|below) )(${amount})`,
  "i",
);
const amountSaid =
  /[$€£]|\b(?:dollars|pounds|euros|bucks|quid|budget|a (?:night|month|week)|per|spend|price|pay|cost)\b/i;
const conditional = new RegExp(
  String.raw`^if (?:it|that|this|the (?:price|cost|bill|repair|total|quote|fare)(?: \w+)?)(?:'s| is| ends up| goes| comes| turns out)?(?: going)?(?: to (?:be|cost))?(?: being| costs?)? (?:to )?(?:over|more than|above|higher than) (${amount}),? (?:then )?(?:please |just )*((?:call|text|e-?mail|ring|phone|ask|tell|let|check with) (?:me|us)\b[^,.!?;]{0,40})`,
  "i",
);
const absent =
  /^if ((?:nobody|no one|I'm not|we're not|there's nobody|there's no one)(?:'s| is| are)? (?:in|home|at home|there|around|answering|answers)),? (?:then )?(?:please |just |you can )*((?:leave|take|put|give|try|ring|call|bring|drop|hand) [^.!?;]{4,70})/i;

const occasions =
  "christmas|easter|thanksgiving|new year(?:'s(?: eve| day)?)?|halloween|ramadan|eid|hanukkah|diwali|the (?:end of [a-z' ]{3,20}|weekend|holidays|summer|winter|wedding|party|trip|move|flight|exam|event|school year|start of [a-z ]{3,20})|(?:mid-)?(?:january|february|march|april|june|july|august|september|october|november|december)|next (?:week|month)|noon|lunch(?:time)?|(?:my|our) [a-z' -]{3,40}";
const deadline =
  /\b(?:(?:I|we)(?:'ll|'d)? (?:really )?(?:need|want|like|must have) (?:it|them|this|that|everything|the [a-z ]{3,20}?|these|those)(?: (?:back|here|there|done|ready|sorted|fixed|delivered|finished|resolved|repaired|shipped))?|(?:it|this|that|they|everything|the [a-z ]{3,20}?) (?:has to|have to|must|needs to|need to|should) (?:be|get|arrive|come)(?: (?:here|there|done|ready|sorted|fixed|delivered|finished|in|back|resolved))?) ((?:by|before|no later than|until) [^,.!?;]{3,50})/i;
const fragment =
  /^(?:(?:as long as it's |preferably|ideally|just|only|but|and|ok|any time|anytime|sometime),? )*((?:by|before|no later than) [^,.!?;]{3,40}?)(?: at the latest)?(?:,? (?:please|if possible|though))?[.!]?$/i;
const dayNames = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";
const clock = String.raw`(?:half (?:past )?)?(?:\d{1,2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|lunch(?:time)?|midday|work)(?: (?:thirty|fifteen|o'clock|am|pm))?(?: in the (?:morning|afternoon|evening))?`;
const part = "(?:mornings?|afternoons?|evenings?|weekends?|weekdays?)";
const end = "(?=[,.!;]|$| (?:because|since|as|so|and|but|though|please|works?|on|is|are)\\b)";

const windows: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [
    new RegExp(
      String.raw`\b(any (?:day|time|morning|evening)|anytime|every day) (?:but|except|apart from|other than) ((?:on )?(?:${dayNames}|${part})(?:(?: and| or|,) (?:${dayNames}|${part}))*)`,
      "i",
    ),
    (match) => `Is available ${match[1]?.toLowerCase()} except ${match[2]}`,
  ],
  [
    new RegExp(
      `^(?:(?:just|but|and|only|please|ideally|preferably),? )*not (before|after|until) (${clock})(?: though)?${end}`,
      "i",
    ),
    (match) => `Asks for a time not ${match[1]?.toLowerCase()} ${match[2]?.toLowerCase()}`,
  ],
  [
    new RegExp(String.raw`\b(?:not|nothing) (before|after) (${clock})(?: though)?${end}`, "i"),
    (match) => `Asks for a time not ${match[1]?.toLowerCase()} ${match[2]?.toLowerCase()}`,
  ],
  [
    new RegExp(
      `^(?:(?:just|but|and|only|please|it has to be|has to be|ideally),? )*(?:(?:only (after|before) (${clock}))|(?:(after|before) (${clock}) only))${end}`,
      "i",
    ),
    (match) => `Is available only ${(match[1] ?? match[3])?.toLowerCase()} ${(match[2] ?? match[4])?.toLowerCase()}`,
  ],
  [
    new RegExp(String.raw`\bonly (after|before) (${clock})${end}`, "i"),
    (match) => `Is available only ${match[1]?.toLowerCase()} ${match[2]?.toLowerCase()}`,
  ],
  [
    new RegExp(
      String.raw`\b(?:I|we) (?:can't|cannot|can not|don't) (?:really )?(?:do|make|work|manage|come(?: in)?(?: on)?) ((?:on )?(?:${dayNames}|${part})(?: (?:mornings?|afternoons?|evenings?))?(?: (?:and|or) (?:${dayNames}|${part}))?)(?! at)`,
      "i",
    ),
    (match) => `Cannot make ${match[1]?.replace(/^on /i, "")}`,
  ],
  [
    /\b((?:mon|tues|wednes|thurs|fri|satur|sun)days(?: (?:mornings?|afternoons?|evenings?))?|mornings|afternoons|evenings|weekends|weekdays)(?: are)? (?:no good|out|bad|difficult|impossible|(?:don't|doesn't|won't) work)\b(?! (?:of|here|at|in))/i,
    (match) => `Is not available on ${match[1]}`.replace(/ on (mornings|afternoons|evenings)/i, " in the $1"),
  ],
  [
    new RegExp(
      `^(?:(?:just|but|and|please),? )*(?:not on (${dayNames})|(?:only (?:on )?(${dayNames}|weekdays|weekends|mornings|afternoons|evenings)(?: and (${dayNames}))?)|(weekdays|weekends|mornings|afternoons|evenings) only)${end}`,
      "i",
    ),
    (match) =>
      match[1]
        ? `Is not available on ${match[1]}`
        : `Is available only on ${match[2] ?? match[4]}${match[3] ? ` and ${match[3]}` : ""}`.replace(
            / on (mornings|afternoons|evenings)/i,
            " in the $1",
          ),
  ],
];

function limit(kind: string, sentence: Sentence, content: string, call: CallReading | null): Finding {
  return finding({
    kind,
    value: content.toLowerCase(),
    content: call ? annotateDates(content, call) : content,
    sentence,
    type: "preference",
    importance: 6,
    confidence: 0.8,
  });
}

function moneyLimit(sentence: Sentence, call: CallReading): Finding[] {
  const text = withoutFillers(sentence.written);
  const spend = spending.exec(text)?.[0];
  if (spend) return [limit("budget limit", sentence, toThirdPerson(spend).replace(/^can't/i, "Cannot"), call)];
  const top = ceiling.exec(text);
  const money = amountSaid.test(text) || /\b(?:budget|price|spend|pay|cost)\b/i.test(sentence.asked?.question ?? "");
  if (!top?.[1] || !money || /\b(?:budget)\b/i.test(sentence.asked?.question ?? "")) return [];
  return [
    limit(
      "budget limit",
      sentence,
      /^(?:my|our|the)/i.test(top[0]) ? `Budget is ${top[1]}` : `Price limit: ${top[0]}`,
      call,
    ),
  ];
}

/** "If it's over 80, call me first": what the company is to do then. */
function standingOrder(sentence: Sentence, call: CallReading): Finding[] {
  const text = withoutFillers(sentence.written);
  const over = conditional.exec(text);
  if (over?.[1] && over[2])
    return [
      limit(
        "standing order",
        sentence,
        `Asks the company to ${toThirdPerson(over[2])} if the cost is over ${over[1].trim()}`,
        call,
      ),
    ];
  const away = absent.exec(text);
  const what = away?.[2]?.replace(/^((?:leave|put|give|take|bring|drop|hand)) (?:it|them)\b/i, "$1 deliveries");
  return away?.[1] && what && !/\b(?:it|them)\b/i.test(what)
    ? [
        limit(
          "standing order",
          sentence,
          `Asks the company to ${toThirdPerson(withoutReason(what))} if ${toThirdPerson(`${away[1]}`).replace(/^isn't|^is not/i, "they are not")}`,
          call,
        ),
      ]
    : [];
}

function deadlineOf(sentence: Sentence, call: CallReading): Finding[] {
  if (sentence.question) return [];
  const text = withoutFillers(sentence.written);
  const match = deadline.exec(text) ?? fragment.exec(text);
  const said = match?.[1] ? (withoutReason(match[1]).split(/ (?:and|but|so|or) /i)[0] ?? "") : "";
  const when = said.replace(/^(?:by|before|no later than|until) /i, "");
  const known = findDates(said, call).length > 0 || new RegExp(`^(?:${occasions}|${clock})$`, "i").test(when);
  return match && known
    ? [
        limit(
          "deadline",
          sentence,
          `Deadline is ${toThirdPerson(said).replace(/^./, (letter) => letter.toLowerCase())}`,
          call,
        ),
      ]
    : [];
}

function windowOf(sentence: Sentence): Finding[] {
  if (sentence.question || /\b(?:call|ring|phone|text|reach) (?:me|us)\b/i.test(sentence.written)) return [];
  const text = withoutFillers(sentence.written);
  for (const [pattern, tell] of windows) {
    const match = pattern.exec(text);
    if (match) return [limit("time window", sentence, tell(match), null)];
  }
  return [];
}

/** Spending limits, deadlines, hours and days that do or do not suit, and standing orders ("if it's over 80, call me first"). English. */
export function findLimits(call: CallReading): Finding[] {
  return call.sentences.flatMap((sentence) =>
    sentence.hypothetical
      ? standingOrder(sentence, call)
      : [...moneyLimit(sentence, call), ...deadlineOf(sentence, call), ...windowOf(sentence)],
  );
}
