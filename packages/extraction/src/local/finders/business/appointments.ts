import { type Finding, finding } from "../../findings/finding.ts";
import { findDates } from "../../reading/dates.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { splitSentences } from "../../reading/sentences.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const hourWords: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, hour) => [word, hour]),
);
const hourWord = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const clock = new RegExp(
  String.raw`(?:\b(half past|quarter past|quarter to|half) )?\b(?:(\d{1,2})(?:[:.](\d{2}))?|(${hourWord})(?: (thirty|fifteen|forty-five))?)(?: ?([ap])\.?m\b\.?| o'clock)?(?: in the (morning|afternoon|evening))?`,
  "gi",
);
const timeLead =
  /\b(?:at|around|about|from|between|and|to|till|until|or|say|for|past|make it|make that|let's do)\s*$|,\s*$|\b(?:morning|afternoon|evening|day),?\s*$/i;

const leads: Readonly<Record<string, number>> = { "half past": 30, half: 30, "quarter past": 15, "quarter to": -15 };
const minuteWords: Readonly<Record<string, number>> = { thirty: 30, fifteen: 15, "forty-five": 45 };

/** 3 is 15:00 unless the words say otherwise: office hours decide where neither "am" nor "in the afternoon" does. */
function hourOf(said: number, half: string | undefined, context: string): number {
  const late = half === "p" || (half === undefined && /afternoon|evening|tonight/i.test(context));
  const early = half === "a" || (half === undefined && /morning/i.test(context));
  if (early && said === 12) return 0;
  return said < 12 && (late || (!early && said < 8)) ? said + 12 : said;
}

/** Minutes of the day for a clock time. */
function minutesOf(match: RegExpExecArray, context: string): number | null {
  const [, lead, digits, minutes, word, minuteWord, half, part] = match;
  const said = digits ? Number(digits) : (hourWords[word?.toLowerCase() ?? ""] ?? -1);
  const extra = minuteWords[minuteWord?.toLowerCase() ?? ""] ?? Number(minutes ?? 0);
  if (said < 0 || said > 23 || extra > 59) return null;
  return hourOf(said, half?.toLowerCase(), part ?? context) * 60 + extra + (leads[lead?.toLowerCase() ?? ""] ?? 0);
}

const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The clock times of a text, in order; bare numbers only where a time stands ("at 3", "Tuesday, 3:15"). */
function timesIn(text: string): number[] {
  return [...text.matchAll(clock)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const isTime =
      match[3] ??
      match[6] ??
      match[1] ??
      match[7] ??
      (/o'clock/i.test(match[0]) || timeLead.test(before) || before === "");
    const counted = /^ ?(?:people|minutes|hours|days|weeks|st|nd|rd|th|%|dollars|pounds|euros|guests|of)\b/i.test(
      text.slice(match.index + match[0].length),
    );
    const minutes = isTime && !counted ? minutesOf(match, text) : null;
    return minutes === null ? [] : [minutes];
  });
}

interface Slot {
  day: string;
  date: Date;
  when: string;
  /** The words that name it, for choosing among several. */
  words: string;
}

const dayMs = 86_400_000;
const clauseJoint = /,? or (?:the |on |this |maybe |even )?(?=(?:\w+day|tomorrow|the \d|next|at \d|\d))|[;?](?: |$)/i;

function whenOf(text: string): string {
  const [start, end] = timesIn(text);
  if (start !== undefined && end !== undefined && /\b(?:between|from|to|till|until)\b|\d ?[-–] ?\d/.test(text))
    return ` between ${written(start)} and ${written(Math.max(end, end < start ? end + 720 : end))}`;
  if (start !== undefined) return ` at ${written(start)}`;
  const part = /\b(morning|afternoon|evening)\b/i.exec(text)?.[1];
  return part ? ` in the ${part.toLowerCase()}` : "";
}

/** A day that a proposal names; a weekday that is the call's own means the next one. */
function slotOf(text: string, call: CallReading, carried: Slot | null): Slot | null {
  const said = findDates(text, call)[0];
  const without = said
    ? text.replace(said.text, (words) => words.replace(/\b\d{1,2}(?:st|nd|rd|th)?\b(?!:| ?[ap]m)/g, ""))
    : text;
  const at = whenOf(
    said && /\d|o'clock|\bat\b/i.test(said.text)
      ? text.replace(
          /\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b/gi,
          "",
        )
      : without,
  );
  if (!said) return carried && at !== "" ? { ...carried, when: at, words: text } : null;
  const weekdayOnly =
    /day$/i.test(said.text.split(/ at | in /i)[0] ?? "") && !/today|\d/i.test(said.text.split(/ at /i)[0] ?? "");
  const today = call.startedAt.toISOString().slice(0, 10);
  const iso = said.iso.slice(0, 10);
  const date = new Date(`${iso}T12:00:00Z`);
  const moved = weekdayOnly && iso === today ? new Date(date.getTime() + 7 * dayMs) : date;
  return { day: weekdays[moved.getUTCDay()] ?? "", date: moved, when: at, words: text };
}

function slotsOf(proposal: string, call: CallReading): Slot[] {
  const slots: Slot[] = [];
  for (const part of proposal.split(clauseJoint)) {
    const slot = slotOf(part, call, slots.at(-1) ?? null);
    if (slot) slots.push(slot);
  }
  return slots;
}

const offers =
  /\b(?:how about|what about|how does|how's|i have|i've got|we have|we've got|(?:i|we) (?:can|could) (?:do|offer|fit|book|get|put|see|give|squeeze|schedule|send|move|have|come|make)|there's (?:a|an|one|something|space)|works?\b|suits?\b|okay\?|ok\?|all right\?|alright\?|would|shall|so that's|that's|let's (?:say|do)|book(?:ed)? (?:you|in)|put you|you down|free|available|opening|openings|slots?|appointment|earliest|next available)\b|\b(?:okay|ok|alright)\?/i;
const naming = new RegExp(
  String.raw`^(?:(?:yes|yeah|ok|okay|hmm|um|uh|let's (?:do|say)|i'll take|the|on|make it|great|perfect),? )*(?:next |this )?(?:\w+day|tomorrow|\d{1,2}(?::\d\d)?|${hourWord})\b(?: (?:morning|afternoon|evening|one|slot|at|works|please|then|is|it|would|be|sounds|fine|good|great|perfect|best|better|ok|okay|for|me|suits|thirty|fifteen|\d{1,2}(?::\d\d)?|[ap]m|${hourWord}))*[.!,]?$`,
  "i",
);
const elliptical =
  /^(?:\w+day|tomorrow) [^.?]{2,40} (?:then|it is)[.!]?$|^(?:(?:and|so|then|ok|okay|great|on|maybe|perhaps|sure|no problem)[,.]? )*(?:this |next |on )?(?:\w+day|tomorrow|the \d)[^.]*\?$/i;
const otherMatter =
  /\b(?:calling about|from the|arriv\w+|deliver\w*|ship\w*|refund\w*|charg\w+|expire\w*|closed|due|renew\w*|invoice|billed|payment|did|was|were|born|since|last|ordered|already|dispatched|post(?:ed)?|out of stock|in stock|check-?in|check-?out|open until)\b/i;
const assents =
  /^(?:(?:oh|great|yes|yeah|yep|ok|okay|hmm|um|uh|ah|perfect|well|so|sure|right|lovely)[,.!]? )*(?:yes|yeah|yep|sure|ok|okay|perfect|great|lovely|fine|deal|brilliant|wonderful|excellent|absolutely|please|that(?:'s| is| would be|'d be| will be|'ll be)? (?:works?|(?:just )?(?:fine|good|great|perfect|ok|okay|lovely|ideal)|suits?(?: me)?|do|sounds? (?:good|great|fine))|works? (?:for me|fine|great|perfectly)|sounds (?:good|great|fine|perfect)|i(?:'ll| will) (?:take|do|go (?:with|for)|be there)|let's (?:do|say|go (?:with|for)|take)|book (?:it|that|me)|go ahead|do that|i can (?:do|make) (?:that|it)|see you)\b/i;
const refuses =
  /\b(?:no|nope|can't|cannot|doesn't|don't|won't|not|actually|instead|how about|what about|rather|could (?:we|i|you)|is there|earlier|later|anything else|wait|but)\b|\?$/i;

/** The slot that a caller takes: the only one, or the one of several that the caller names. */
function taken(sentence: Sentence, slots: readonly Slot[]): Slot | null {
  const said = sentence.written.toLowerCase();
  const times = timesIn(sentence.written).map(written);
  const named = slots.filter(
    ({ day, words, when }) =>
      said.includes(day.toLowerCase()) ||
      (/tomorrow/i.test(words) && said.includes("tomorrow")) ||
      times.some((time) => when.includes(time)) ||
      (/morning|afternoon|evening/.exec(said)?.[0] ?? "none") ===
        /morning|afternoon|evening/.exec(words.toLowerCase())?.[0],
  );
  const exact = named.filter(({ when }) => times.some((time) => when.includes(time)));
  if (exact.length === 1) return exact[0] ?? null;
  if (named.length === 1 && times.length === 0) return named[0] ?? null;
  const nth = /\bthe (first|second|earlier|later|last|latter|former)(?: one)?\b/.exec(said)?.[1];
  if (nth && slots.length === 2) return slots[/first|earlier|former/.test(nth) ? 0 : 1] ?? null;
  const [only] = slots.length === 1 ? slots : [];
  const [asked] = times;
  // "Friday at 10?" "Make it 11."
  if (only && asked !== undefined && !only.when.includes(asked))
    return /\bmake (?:it|that)\b|\blet's (?:do|say)\b/.test(said) ? { ...only, when: ` at ${asked}` } : null;
  return only ?? null;
}

/** The part of the sentence before a "but" that adds something: "That works, but have him call me". */
const firstPart = (text: string): string =>
  text.split(/,? but (?=(?:have|please|can|could|tell|let|make|ask)\b)|[,;] /i)[0] ?? text;

/** The appointment that an agent proposed and the caller's sentence agrees to; null when it is none, or not certain which. */
export function agreedAppointment(sentence: Sentence, call: CallReading): Finding | null {
  const { asked } = sentence;
  if (!sentence.first || !asked || asked.text.length > 600) return null;
  const parts = splitSentences(asked.text);
  const at = parts.findLastIndex((part) => findDates(part, call).length > 0);
  const proposal = parts[at];
  if (
    !proposal ||
    otherMatter.test(proposal.replace(/^(?:(?:and|so|ok|okay),? )?delivery (?=(?:on|this|next|\w+day)\b)/i, ""))
  )
    return null;
  const offered =
    offers.test(parts.slice(at).join(" ")) ||
    elliptical.test(proposal) ||
    /^(?:(?:and|so|ok|okay),? )?delivery (?:on|this|next|\w+day)\b.*\?$/i.test(proposal);
  const slots = offered ? slotsOf(proposal, call) : [];
  const answer = firstPart(sentence.written).replace(/'s (?=fine|good|great|perfect|ok)/i, " is ");
  if (refuses.test(answer) || !(assents.test(answer) || naming.test(answer))) return null;
  const slot = taken({ ...sentence, written: answer }, slots);
  if (!slot || slot.date.getTime() < call.startedAt.getTime() - dayMs) return null;
  const quote = splitSentences(asked.message)[at] ?? asked.quote;
  const iso = slot.date.toISOString().slice(0, 10);
  return finding({
    kind: "appointment",
    value: `${iso}${slot.when}`,
    content: `Appointment agreed: ${slot.day}, ${iso}${slot.when}`,
    sentence,
    importance: 7,
    confidence: 0.85,
    citesAgent: true,
    agentQuote: asked.message.includes(quote) ? quote : asked.quote,
    single: true,
    corrects: true,
  });
}

/** The day and time that an agent's confirmation names, when it lies ahead. */
export function confirmedSlot(
  confirmation: string,
  call: CallReading,
): { day: string; iso: string; when: string } | null {
  const slot = slotOf(confirmation, call, null);
  if (!slot || slot.when === "" || slot.date.getTime() < call.startedAt.getTime() - dayMs) return null;
  return { day: slot.day, iso: slot.date.toISOString().slice(0, 10), when: slot.when };
}
