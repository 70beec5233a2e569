import { type Finding, finding } from "../../findings/finding.ts";
import type { CallReading, Sentence } from "../../reading/reading.ts";
import { isAffirmative } from "../people/names.ts";
import { type ReferenceNoun, referenceNouns } from "./reference-nouns.ts";

/** An identifier as it stands in a sentence. */
interface Code {
  text: string;
  index: number;
}

interface Reference {
  code: string;
  noun: ReferenceNoun | null;
  sentence: Sentence;
  confidence: number;
  citesAgent: boolean;
  corrects: boolean;
}

// Letters before digits may stand apart ("NW 4417", "BA 249"); everything else of an identifier is written in one.
const codePattern =
  /(?<![\p{L}\d@.$€£#+:/-])#?(?:\p{Lu}{2} ?\d{2} \p{Lu}{3}|\d{4} (?!EUR|USD|GBP|KWH)[B-DF-HJ-NP-TV-Z]{3}|\p{Lu}{1,3}-\p{Lu}{1,2} \d{1,4}|\p{Lu}{1,4} \d{3,12}|\d{2,5}(?: \d{2,5}){2,6}|\d{3,5} \d{3,5}(?! \d)|(?=[\p{L}\d/_-]{0,30}\d)[\p{L}\d]{1,28}(?:[-/_][\p{L}\d]{1,16}){0,4})(?![\p{L}\d@%]|[.:/]\d)/gu;
const lettersOnly = /(?<![p{L}\d])[A-Z]{5,8}(?![p{L}\d])/g;
const ordinary =
  /^(?:\d{1,2}(?:st|nd|rd|th|am|pm|h|k|gb|mb|kg|cm|mm|ml|mg|g|x|%)?|\d{1,4}(?:st|nd|rd|th|gb|mb|kg|cm|mm|ml|mg|kwh|am|pm|mbps)|\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{4}-\d{2}-\d{2}|24\/7|\d{1,2}-(?:year|day|week|month|minute|hour|inch|pack)(?:-old)?|[a-z]{1,3}\d|covid-19|mp[34]|[45]g|a4|b12|h2o|i\d{1,2}|iphone\d*)$/i;
const amountBefore = /(?:[$€£]\s?|\b(?:USD|EUR|GBP)\s)$/i;
const unitAfter =
  /^\s*(?:dollars?|pounds?|euros?|cents?|bucks|percent|minutes?|hours?|days?|weeks?|months?|years?|times|people|guests|persons|miles|km|kilometers|degrees|square|euro|uhr|tage|wochen|jahre|días|semanas|años|personas|kwh|gigabytes?|calories|,?\s*\p{Lu}\p{L}+ (?:street|st|road|rd|avenue|ave|lane|drive|way|court))(?!\p{L})/iu;
const timeBefore = /\b(?:at|in|since|before|after|until|by|around)\s$/i;
const streetAfter =
  /^\s+(?:[A-ZÄÖÜ][\p{L}'.]*\s+){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|court|ct|place|square|close|boulevard|blvd|terrace|crescent|highway|parkway)\b/iu;
const numberWord =
  /\b(?:plate|registration|reading|matr[ií]cula|lectura|kennzeichen|zählerstand|number|code|id|reference|ref|\p{L}*nummer|número|numero|clave|kennung)(?!\p{L})|#/iu;
const phoneContext =
  /\b(?:phone|call me|reach me|cell|mobile|callback|call back|text me|teléfono|móvil|telefon|handy)/i;
const correctionPattern =
  /^(?:(?:oh|no|sorry|wait),? )*(?:sorry|no|wait|rather),? (?:no,? )?#?[\p{Lu}]{0,4}[ -]?\d{2}|\b(?:no,? wait|wait,? no|sorry,? (?:it's|that's|i meant?|no)|i meant?|correction|scratch that|not \S*\d|actually,? (?:it's|that's|no)|my mistake|perdón|me equivoqué|quise decir|entschuldigung|ich meinte|vielmehr|nicht \S*\d)/iu;
const negated = /\b(?:not|no es|nicht|rather than|instead of)\s+$/i;
const wrongNumber = /\b(?:isn't|is not|wasn't|not) (?:my|the) (?:order|number|account)/i;

function codesIn(text: string): Code[] {
  const codes: Code[] = [];
  for (const match of text.matchAll(codePattern)) {
    const code = match[0].replace(/^#/, "");
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const digits = code.replace(/\D/g, "").length;
    const plainYear = /^(?:19|20)\d{2}$/.test(code) && timeBefore.test(before);
    const inStreet = streetAfter.test(after) && /^\d/.test(code);
    if (
      digits < 2 ||
      ordinary.test(code) ||
      amountBefore.test(before) ||
      unitAfter.test(after) ||
      plainYear ||
      inStreet
    )
      continue;
    codes.push({ text: code, index: match.index });
  }
  return codes;
}

const isStrongCode = (code: string): boolean => /\p{L}/u.test(code) && code.replace(/\D/g, "").length >= 3;

/** "Extension number", "número de historia", "Chassisnummer": numbers of things that no list knows. */
function namedNumber(text: string): ReferenceNoun | null {
  const match =
    /\b(\p{L}{3,20}) number\b|\b(número de \p{L}{3,20})(?!\p{L})|(?<!\p{L})(\p{Lu}\p{L}{2,20}nummer)(?!\p{L})/iu.exec(
      text,
    );
  const said = match?.[1] ? `${match[1].toLowerCase()} number` : (match?.[2] ?? match?.[3]);
  if (
    !said ||
    /^(?:his|her|their|my|our|the|your|that|this|phone|contact|cell|mobile|callback|right|wrong|what|any|lot|large|good|best|another|telefon\w*|handy\w*|rückruf\w*|house) ?/i.test(
      said,
    ) ||
    /tel[eé]fono|m[oó]vil|contacto/i.test(said)
  )
    return null;
  const label = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return { pattern: /(?!)/, label, attribute: null, importance: 6, sensitivity: [] };
}

/** The noun that stands closest before the code, else after it. */
function nounFor(text: string, at: number, nouns: readonly ReferenceNoun[]): ReferenceNoun | null {
  const before = text.slice(0, at);
  let best: { noun: ReferenceNoun; end: number } | null = null;
  for (const noun of nouns) {
    const last = [...before.matchAll(new RegExp(noun.pattern.source, "giu"))].at(-1);
    if (last && (!best || last.index + last[0].length > best.end)) best = { noun, end: last.index + last[0].length };
  }
  if (best) return best.noun;
  const after = text.slice(at, at + 60);
  return nouns.find((noun) => noun.pattern.test(after)) ?? namedNumber(before);
}

/** What the agent asked the number of; the last noun of its question. */
function askedNoun(sentence: Sentence, language: string): ReferenceNoun | null {
  const { asked } = sentence;
  if (!asked || !(numberWord.test(asked.text) || /\?/.test(asked.text))) return null;
  return nounFor(asked.text, asked.text.length, referenceNouns(language));
}

/** An identifier that the agent wrote with its sign: the caller's "XYZ789" is the agent's "XYZ-789". */
function agentSpelling(code: string, call: CallReading, sentence: Sentence): string {
  const { turn } = sentence;
  const pieces = (sentence.written.match(/(?<![\p{L}\d])[A-Z\d]+(?![\p{L}\d])/gu) ?? []).join("").toLowerCase();
  const plain = code.replace(/[^\p{L}\d]/gu, "").toLowerCase();
  for (let near = turn + 1; near <= turn + 3; near += 1) {
    const text = call.agentTexts.get(near);
    const read = text
      ? codesIn(text).find(({ text: own }) => [plain, pieces].includes(own.replace(/[^\p{L}\d]/gu, "").toLowerCase()))
      : undefined;
    if (read) return read.text;
  }
  return code;
}

function acceptsPlainNumber(
  code: string,
  own: ReferenceNoun | null,
  asked: ReferenceNoun | null,
  sentence: Sentence,
): number {
  const digits = code.replace(/\D/g, "").length;
  if (own && (numberWord.test(sentence.written) || digits >= 4)) return numberWord.test(sentence.written) ? 0.9 : 0.8;
  return asked && digits >= 3 && numberWord.test(sentence.asked?.text ?? "") ? 0.88 : 0;
}

function confidenceOf(
  code: string,
  own: ReferenceNoun | null,
  asked: ReferenceNoun | null,
  sentence: Sentence,
): number {
  const letters = /^\p{L}+$/u.test(code);
  const mixed = /\p{L}/u.test(code) && code.length >= 5;
  if (letters || (mixed && (own ?? asked) !== null && !isStrongCode(code))) return 0.85;
  if (!isStrongCode(code)) {
    const flight = own?.label === "Flight number" && /^[A-Z]{2} ?\d{2,4}$/.test(code);
    return flight ? 0.9 : acceptsPlainNumber(code, own, asked, sentence);
  }
  if (own) return 0.95;
  return asked ? 0.92 : 0.6;
}

function lettersOnlyCodes(sentence: Sentence, asked: ReferenceNoun | null): Code[] {
  const spelled = sentence.replacements.filter((replacement) => replacement.spelled).map(({ written }) => written);
  const wanted = asked?.label === "Booking reference" || asked?.label === "Confirmation number";
  if (!wanted && !/\b(?:booking|reservation|confirmation)\b/i.test(sentence.written)) return [];
  return [...sentence.written.matchAll(lettersOnly)]
    .filter((match) => wanted || spelled.includes(match[0]))
    .map((match) => ({ text: match[0], index: match.index }));
}

function referencesOf(sentence: Sentence, call: CallReading): Reference[] {
  const nouns = referenceNouns(call.language);
  const asked = askedNoun(sentence, call.language);
  const corrects = correctionPattern.test(sentence.written);
  // The last digits of a number are not the number.
  if (/\blast (?:\w+ )?(?:digits|numbers|four|three)\b/i.test(sentence.asked?.question ?? "")) return [];
  return [...codesIn(sentence.written), ...lettersOnlyCodes(sentence, asked)].flatMap(
    ({ text, index }): Reference[] => {
      if (negated.test(sentence.written.slice(0, index))) return [];
      const own = nounFor(sentence.written, index, nouns);
      if (!own && !asked && phoneContext.test(`${sentence.written} ${sentence.asked?.text ?? ""}`)) return [];
      if (!own && phoneContext.test(sentence.asked?.text ?? "") && !isStrongCode(text)) return [];
      const confidence = corrects && /\d{3}/.test(text) ? 0.85 : confidenceOf(text, own, asked, sentence);
      if (confidence === 0) return [];
      const code = agentSpelling(text, call, sentence);
      return [{ code, noun: own ?? asked, sentence, confidence, citesAgent: !own && asked !== null, corrects }];
    },
  );
}

/** "NW-4417?" "Yes." — the agent read it, the caller confirmed it. */
function confirmedReferences(sentence: Sentence, call: CallReading): Reference[] {
  const { asked } = sentence;
  if (!asked?.question.endsWith("?") || !sentence.first || !isAffirmative(sentence.written)) return [];
  if (codesIn(sentence.written).length > 0) return [];
  const nouns = referenceNouns(call.language);
  return codesIn(asked.text)
    .filter(({ text, index }) => isStrongCode(text) || (text.length >= 4 && nounFor(asked.text, index, nouns) !== null))
    .map(({ text, index }) => ({
      code: text,
      noun: nounFor(asked.text, index, nouns),
      sentence,
      confidence: 0.8,
      citesAgent: true,
      corrects: false,
    }));
}

/** What stands after the correction: "4471" given for "4417" of "NW-4417" is "NW-4471". */
function correctedCode(code: string, old: string, sentence: Sentence): string {
  // "239 at the end, not 238": the digits given stand for those taken back, or for the last ones.
  const wrong = /\bnot (\d{2,12})\b/i.exec(sentence.written)?.[1];
  if (wrong && wrong.length < old.length && old.includes(wrong)) return old.replace(wrong, code);
  const atEnd = /\bat the end\b/i.test(sentence.written) && code.length < old.length;
  if (atEnd) return old.slice(0, -code.length) + code;
  const prefix = /^\D+/.exec(old)?.[0] ?? "";
  return /^\d+$/.test(code) && prefix !== "" && old.slice(prefix.length).length === code.length ? prefix + code : code;
}

function applyCorrections(references: readonly Reference[]): Reference[] {
  const kept: Reference[] = [];
  for (const reference of references) {
    const previous = kept.at(-1);
    const close = previous && reference.sentence.index - previous.sentence.index <= 3;
    const sameThing = !reference.noun || !previous?.noun || reference.noun.label === previous.noun.label;
    if (!(reference.corrects && previous && close && sameThing)) {
      if (!(reference.corrects && !reference.noun && !isStrongCode(reference.code))) kept.push(reference);
      continue;
    }
    kept.pop();
    kept.push({
      ...reference,
      code: correctedCode(reference.code, previous.code, reference.sentence),
      noun: reference.noun ?? previous.noun,
    });
  }
  return kept;
}

function toFinding(reference: Reference, call: CallReading): Finding {
  const { code, noun, sentence } = reference;
  const fallback =
    { en: "Reference number", es: "Número de referencia", de: "Referenznummer" }[call.language] ?? "Reference number";
  const label = noun?.label ?? fallback;
  const verb = { es: "es", de: "ist" }[call.language] ?? "is";
  const compact = code.replace(/[^\p{L}\d]/gu, "");
  return finding({
    kind: `reference:${compact.toLowerCase()}`,
    value: code,
    content: `${label} ${verb} ${code}`,
    sentence,
    importance: noun?.importance ?? 6,
    confidence: reference.confidence,
    attribute: noun?.attribute ?? null,
    entities: compact === code ? [code] : [code, compact],
    sensitivity: noun?.sensitivity ?? [],
    citesAgent: reference.citesAgent,
    corrects: reference.corrects,
  });
}

/** Numbers of orders, bookings, accounts and the like: said with their noun, answered, read back and confirmed, corrected. */
export function findReferences(call: CallReading): Finding[] {
  const references = call.sentences
    .filter((sentence) => !wrongNumber.test(sentence.written))
    .flatMap((sentence) => [...referencesOf(sentence, call), ...confirmedReferences(sentence, call)]);
  return applyCorrections(references).map((reference) => toFinding(reference, call));
}
