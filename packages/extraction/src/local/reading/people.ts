import { kin, pets } from "../finders/people/personal-lexicon.ts";

const mention = new RegExp(
  String.raw`\b(?:(?:my|our|your) (?=(?:[\w-]+ )?(?:${kin}|${pets}))|(?:the|a|an) (?=(?:${pets})\b))((?:(?:older|younger|little|elderly|oldest|youngest|\w+-year-old) )?(?:${kin}|${pets}))(?![\p{L}-])(?:,? (\p{Lu}[\p{L}'-]+))?('s (?!(?:an?|the|not|been|got|in|on|at|with|allergic|also|just|really|very|too|so|still|always|having|\w+ing|turning|due|sick|ill|pregnant|vegan|diabetic)\b))?`,
  "iu",
);
const women =
  /\b(?:wife|daughter|mother|mom|mum|sister|girlfriend|grandmother|grandma|granddaughter|niece|aunt|fiancée|landlady|granny|nan|mother-in-law|sister-in-law|stepmother|stepdaughter)$/i;
const men =
  /\b(?:husband|son|father|dad|brother|boyfriend|grandfather|grandson|nephew|uncle|fiancé|father-in-law|brother-in-law|stepfather|stepson)$/iu;
const onBehalf = new RegExp(
  String.raw`\b(?:calling|call|appointment|check-?up|visit|prescription|refill|medication|book|booking|schedule|lessons?|class|classes|slot|in|something|sign up|enrol+)\b[^.?!]{0,30}\b(?:for|about|on behalf of|bring(?:ing)?(?: in)?) my ((?:[\w-]+ )?(?:${kin}|${pets}))(?![\p{L}-])(?!'s (?:birthday|wedding|anniversary|graduation))`,
  "iu",
);

/** What of a sentence is read here. */
interface Said {
  turn: number;
  index: number;
  written: string;
  first: boolean;
  asked: { text: string; question: string } | null;
}

/** A person or pet of the caller's, as "my son" names him. */
interface Known {
  who: string;
  /** The last sentence that spoke of them. */
  index: number;
}

interface Tracker {
  he: Known | null;
  she: Known | null;
  /** For whom the call is made, when not for the caller. */
  patient: string | null;
}

const isPet = new RegExp(`(?:${pets})$`, "i");
// Somebody else comes in, whom a pronoun may mean from then on.
const strangers =
  /\b(?:the|a|an|your|our) (?:courier|driver|technician|plumber|adjuster|engineer|electrician|guy|waiter|mechanic|contractor|inspector|installer|delivery man)\b/i;
const reach = 12;
const plural =
  /(?:\b(?:kids|children|babies|twins|parents|grandchildren|grandkids|in-laws|dogs|cats)|(?:son|daughter|brother|sister|friend|cousin|neighbou?r|colleague|roommate)s)$/i;
const isGendered = (who: string): boolean => women.test(who) || men.test(who);

function note(tracker: Tracker, text: string, index: number): void {
  if (strangers.test(text)) tracker.he = null;
  for (const match of text.matchAll(new RegExp(mention, "giu"))) {
    const [, who = "", , possessive] = match;
    if (plural.test(who)) continue;
    const known = { who: who.toLowerCase(), index };
    // "My husband's work" speaks of the work.
    const weak = possessive !== undefined || (!women.test(who) && !men.test(who) && !isPet.test(who));
    const outranked = (other: Known | null): boolean =>
      weak && other !== null && (isGendered(other.who) || !isGendered(who));
    if (!women.test(who) && !outranked(tracker.he)) tracker.he = known;
    if (!men.test(who) && !outranked(tracker.she)) tracker.she = known;
  }
  tracker.patient = onBehalf.exec(text)?.[1]?.toLowerCase() ?? tracker.patient;
}

const near = (known: Known | null, index: number): string | null =>
  known && index - known.index <= reach ? known.who : null;

const pronoun =
  /(^|[,.;:] (?:and |but |so )?|\b(?:and|but|so|because|since|that|then|yeah|yes|no|well|um|oh|please),? )(he|she)('s|'ll|'d(?! better)|(?= ))/i;
const possessive =
  /^((?:(?:and|but|so|yeah|yes|no|well|oh|because|also|it's|it is|that's),? )*)(his|her) (?!(?:names?|number|phone|cell|mobile|email|self|own|and|is|at|in|to)\b)(?=\p{L})/iu;
const perfect =
  /^ (?:been|got|had|gone|done|moved|started|lost|broken|already|never|recently|just (?:\w+ed|had|got|started|turned|moved))\b/i;

/** The first "he" or "she" of a sentence by name of whom it means, where that is clear and no one else is named before it. */
function resolved(written: string, { he, she }: Tracker, index: number): string {
  const owned = possessive.exec(written);
  const owner = owned && near(/his/i.test(owned[2] ?? "") ? he : she, index);
  if (owned && owner) return `${owned[1]}my ${owner}'s ${written.slice(owned[0].length)}`;
  const match = pronoun.exec(written);
  const who = match && near(/^he$/i.test(match[2] ?? "") ? he : she, index);
  if (!match || !who) return written;
  const before = written.slice(0, match.index);
  const rest = written.slice(match.index + match[0].length);
  if (
    mention.test(before) ||
    /\b(?:he|she|guy|man|woman|technician|doctor|agent|lady|driver|\p{Lu}\p{Ll}+)$/u.test(before) ||
    /\ballergic|intolerant\b/i.test(rest.slice(0, 20))
  )
    return written;
  const verb = match[3] ?? "";
  const full =
    { "'ll": " will", "'d": " would", "'s": perfect.test(rest) ? " has" : " is", "": "" }[verb.toLowerCase()] ?? verb;
  return `${before}${match[1]}my ${who}${full}${rest}`;
}

const aboutHim = /\b(?:he|his|him)\b/i;
const aboutHer = /\b(?:she|her)\b/i;
const aboutPatient =
  /\b(?:the (?:patient|child|student|pet|passenger|insured|member)|any (?:known )?(?:allergies|medical|medications?))\b/i;

/** Whom a bare answer to the agent's question is about; null for the caller. */
function askedAbout(question: string, { he, she, patient }: Tracker, index: number): string | null {
  const named = /\b(?:your|the) ((?:[\w-]+ )?(?:\p{L}+))(?='s |'s$| (?:is|has|was|does|have)\b)/iu.exec(question)?.[0];
  const relative = named ? mention.exec(named.replace(/^the /i, "your ").replace(/'s$/, ""))?.[1] : undefined;
  if (relative) return relative.toLowerCase();
  if (aboutHim.test(question)) return near(he, index);
  if (aboutHer.test(question)) return near(she, index);
  return patient && (aboutPatient.test(question) || !/\byou|your\b/i.test(question)) ? patient : null;
}

/**
 * Sentences with "he" and "she" replaced by the relative or pet they mean ("my son"), and with whom a bare answer is about.
 * English; linear in the sentences.
 */
export function withPeople<S extends Said>(
  sentences: readonly S[],
): (S & { about: string | null; he: string | null; she: string | null })[] {
  const tracker: Tracker = { he: null, she: null, patient: null };
  let turn = -1;
  return sentences.map((sentence) => {
    if (sentence.turn !== turn && sentence.asked) note(tracker, sentence.asked.text.slice(0, 600), sentence.index);
    turn = sentence.turn;
    // "Any must-haves?" "She has to drive.": somebody who is still to be found.
    const sought = /\b(?:must-haves?|requirements?|looking for|ideal)\b/i.test(sentence.asked?.question ?? "");
    const written = sought ? sentence.written : resolved(sentence.written, tracker, sentence.index);
    const about =
      sentence.first && sentence.asked ? askedAbout(sentence.asked.question, tracker, sentence.index) : null;
    const { he, she } = tracker;
    if (he && /\b(?:he|his|him)\b/i.test(sentence.written)) tracker.he = { ...he, index: sentence.index };
    if (she && /\b(?:she|her)\b/i.test(sentence.written)) tracker.she = { ...she, index: sentence.index };
    note(tracker, sentence.written, sentence.index);
    return {
      ...sentence,
      written,
      about,
      he: sought ? null : near(tracker.he, sentence.index),
      she: sought ? null : near(tracker.she, sentence.index),
    };
  });
}
