import { foldText } from "@elaaoms/core/text";
import { type Finding, finding } from "../../findings/finding.ts";
import {
  cleanName,
  isFirstName,
  isKnownOtherName,
  isKnownPersonName,
  mayBeNamePart,
  properName,
  titleCase,
} from "../../reading/proper-names.ts";
import { type CallReading, type Sentence, withoutFillers } from "../../reading/reading.ts";
import { tagWords } from "../../reading/tagged-words.ts";
import { addressedNames } from "./addressed-names.ts";
import { namePhrases } from "./name-phrases.ts";

interface NameHit {
  name: string;
  confidence: number;
  sentence: Sentence;
  citesAgent: boolean;
  corrects: boolean;
}

const bareName = new RegExp(`^${properName}$`, "u");
const speaksTo = new RegExp(
  String.raw`\b(?:speaking (?:with|to)|talking (?:with|to)|is this|am I through to|hablo con|spreche ich mit)\s+(${properName})\s*\?`,
  "u",
);
const affirmative =
  /^(?:yes|yeah|yep|yup|correct|that's (?:right|correct|me)|right|exactly|speaking|this is (?:she|he|her|him)|it is|s[ií]|correcto|exacto|ja|genau|richtig|stimmt)\b/i;

/** Whether a sentence agrees with what was just asked. */
export function isAffirmative(text: string): boolean {
  return affirmative.test(text.trim()) && !/\b(?:no|not|nein|but actually)\b/i.test(text);
}

/** A weak introduction ("it's …", "this is …", "I'm …") names a person only with support from around it. */
function weakNameConfidence(name: string, sentence: Sentence, rest: string, asksName: boolean): number {
  const words = name.split(" ").length;
  const introduced = words === 2 && sentence.index < 2 && /\bthis is\b/i.test(sentence.written);
  if (isKnownOtherName(name) && !introduced && !(words > 1 && isFirstName(name.split(" ")[0] ?? ""))) return 0;
  const early = sentence.index < 6;
  if (/^\s*,?\s*(?:here|speaking|calling|again|from|and I(?:'m| am) calling)\b/i.test(rest)) return 0.9;
  if (asksName) return 0.92;
  if (isKnownPersonName(name)) return words > 1 ? 0.9 : 0.8;
  return words > 1 && early ? 0.75 : 0;
}

// "Hi Ray, Owen Pratt, I've been with you …": a full name, then a clause or nothing more.
const opening = new RegExp(
  String.raw`^(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Yy]es|[Yy]eah|[Gg]ood (?:morning|afternoon|evening)|[Mm]orning|[Hh]ola|[Bb]uen[oa]s(?: (?:días|tardes|noches))?|[Gg]uten (?:Tag|Morgen|Abend)|[Hh]allo)(?: there| again| \p{Lu}\p{Ll}+(?=,))?[,.!]? )*(${properName})(?:[.!]?$|, (?=(?:I|I'm|I'd|I've|we|we're|my|calling|can|could|just|here|from|about|the|how|yes|good (?:morning|afternoon|evening)|hello|hi|mein Name|ich|llamo|quería)(?![\p{L}])))`,
  "u",
);

// "Kühn, Herbert Kühn."
const restatedSurname = /(?:^|[\s,.])(?=(\p{Lu}[\p{L}-]+), (\p{Lu}[\p{L}-]+ \1)(?!\p{L}))(?:\p{Lu}[\p{L}-]+), /u;
const noName = /(?:ung|heit|keit|schaft|nummer|service|hilfe|ción|dad|información|cliente)(?!\p{L})/iu;

/** A full name that opens the caller's first words, where nothing but a clause follows. */
function openingName(sentence: Sentence, language: string): string | null {
  if (sentence.index > 1 || sentence.turn > 3) return null;
  const restated = restatedSurname.exec(sentence.written)?.[2];
  if (restated) return cleanName(restated);
  const name = cleanName(opening.exec(sentence.written)?.[1] ?? "");
  if (!name?.includes(" ") || isKnownOtherName(name)) return null;
  // The lexicon of names is English: elsewhere two words that are nothing else will do.
  if (language !== "en" && !noName.test(name)) return name;
  return isKnownPersonName(name) || /, (?:I|we|calling|good|yes|mein|ich|llamo)/.test(sentence.written) ? name : null;
}

const introducedLower =
  /^(?:(?:hi|hello|hey|yes|yeah|good morning|good afternoon|um|uh|so|ok|okay)[, ]+)*(?:this is|it's|it is|my name is|[Ii]'m|[Ii] am) (\p{Ll}[\p{Ll}'-]+ \p{Ll}[\p{Ll}'-]+)/u;
const bareLower =
  /^(?:(?:yes|yeah|sure|it's|it is|um|uh|ok|okay|that's|of course|so)[,.]? )*(\p{Ll}[\p{Ll}'-]+ \p{Ll}[\p{Ll}'-]+)[.!]?$/u;

const greetedLower =
  /^(?:(?:hi|hello|hey|yo|good morning|good afternoon|yeah|um|uh)[, ]+)*(?:(?:this is|its|it's|i'm) (\p{Ll}[\p{Ll}'-]+)|(\p{Ll}[\p{Ll}'-]+) here(?: (?:from|at|with|calling) [\p{L} ]{3,40}?)?)[.!]?$/u;

/** "hello this is oksana", "hey noor here": one word that ends the greeting. */
function greetedName(text: string): string | null {
  const match = greetedLower.exec(text.toLowerCase());
  const word = match?.[1] ?? match?.[2];
  if (!word || !mayBeNamePart(word) || isKnownOtherName(titleCase(word))) return null;
  const [tagged] = tagWords(word);
  const isWord = ["Verb", "Adjective", "Adverb", "Preposition", "Pronoun", "Gerund", "Plural", "Value", "Date"].some(
    (tag) => tagged?.tags.has(tag),
  );
  return isFirstName(titleCase(word)) || !isWord ? titleCase(word) : null;
}

/** "this is dana whitfield", "yes dana whitfield" after a question for the name: first names that the lexicon knows. */
function nameWithoutCapitals(sentence: Sentence, asksName: boolean): string | null {
  const text = sentence.written.charAt(0).toLowerCase() + sentence.written.slice(1);
  const said = introducedLower.exec(text)?.[1] ?? (asksName ? bareLower.exec(text)?.[1] : null);
  const greeted =
    sentence.index < 2 && text === sentence.written.toLowerCase().replace(/i'm/g, "I'm") ? greetedName(text) : null;
  if (greeted) return greeted;
  if (!said || !(asksName || sentence.index < 3)) return null;
  const words = said.split(" ");
  const name = titleCase(said);
  return words.every(mayBeNamePart) && isFirstName(titleCase(words[0] ?? "")) && !isKnownOtherName(name) ? name : null;
}

function introducedName(sentence: Sentence, language: string): NameHit | null {
  const phrases = namePhrases(language);
  const asksName = phrases.asked.test(sentence.asked?.text ?? "");
  const hit = (name: string, confidence: number, corrects = false): NameHit => ({
    name,
    confidence,
    sentence,
    citesAgent: false,
    corrects,
  });
  for (const pattern of phrases.strong) {
    const match = pattern.exec(sentence.written);
    const name = match?.[1] ? cleanName(match[1]) : null;
    if (name) return hit(name, 0.95, phrases.correction.test(sentence.written));
  }
  for (const pattern of phrases.weak) {
    const match = pattern.exec(sentence.written);
    const name = match?.[1] ? cleanName(match[1]) : null;
    if (!match || !name) continue;
    const rest = sentence.written.slice(match.index + match[0].length);
    const confidence = weakNameConfidence(name, sentence, rest, asksName);
    if (confidence > 0) return hit(fullerName(name, rest), confidence);
  }
  const opened = openingName(sentence, language);
  if (opened) return hit(opened, 0.85);
  const lower = language === "en" ? nameWithoutCapitals(sentence, asksName) : null;
  return lower ? hit(lower, 0.82) : lowerCaseName(sentence, phrases.strongLower, hit);
}

const restatedName = new RegExp(`^,?\\s+(${properName})`, "u");

/** "It's Greta, Greta Sandoval": the fuller of both. */
function fullerName(name: string, rest: string): string {
  const restated = cleanName(restatedName.exec(rest)?.[1] ?? "");
  return restated && isPartOfName(name, restated) ? restated : name;
}

/** Speech recognition without capitals: only after the clearest introductions, two words at most. */
function lowerCaseName(
  sentence: Sentence,
  pattern: RegExp,
  hit: (name: string, confidence: number) => NameHit,
): NameHit | null {
  const match = pattern.exec(sentence.written);
  const words = (match?.[1] ?? "").split(/\s+/).filter(Boolean);
  const end = words.findIndex((word) => !mayBeNamePart(word));
  const kept = end === -1 ? words : words.slice(0, end);
  return kept.length > 0 && (kept[0]?.length ?? 0) > 1 ? hit(titleCase(kept.join(" ")), 0.8) : null;
}

function answeredName(sentence: Sentence, language: string): NameHit | null {
  if (!sentence.asked || !sentence.first) return null;
  const phrases = namePhrases(language);
  const answer = withoutFillers(sentence.written)
    .replace(/[.!]+$/, "")
    .replace(/^(?:there|again|me), /i, "")
    .replace(phrases.answerLead, "")
    .replace(/,? (?:from|with|at|speaking|here|calling)\b.*$/i, "");
  const confirmed = speaksTo.exec(sentence.asked.text);
  if (confirmed?.[1] && isAffirmative(sentence.written)) {
    const name = cleanName(confirmed[1]);
    return name ? { name, confidence: 0.9, sentence, citesAgent: true, corrects: false } : null;
  }
  if (!phrases.asked.test(sentence.asked.text) || phrases.askedOther.test(sentence.asked.text)) return null;
  const candidate = (answer.split(/,\s/)[0] ?? answer).replace(/^(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.? (?=\p{Lu})/u, "");
  if (!bareName.test(candidate)) return null;
  const name = cleanName(candidate);
  return name && name.split(" ").length === candidate.split(/\s+/).length
    ? { name, confidence: 0.9, sentence, citesAgent: true, corrects: false }
    : null;
}

/** A word spelled out corrects the part of the name that it resembles: same initial, or the part asked for. */
function applySpelling(hit: NameHit, call: CallReading): NameHit {
  const near = call.sentences.slice(hit.sentence.index, hit.sentence.index + 4);
  let { name } = hit;
  for (const sentence of near) {
    for (const spelled of sentence.replacements.filter((replacement) => replacement.spelled)) {
      if (spelled.written.length < 3) continue;
      const parts = name.split(" ");
      const initial = foldText(spelled.written).charAt(0);
      const at = parts.findLastIndex((part) => foldText(part).charAt(0) === initial);
      if (at >= 0) parts[at] = titleCase(spelled.written);
      name = parts.filter((part) => !part.includes(spelled.written)).join(" ");
    }
  }
  return { ...hit, name };
}

/** Whether one name is the other with a part left out: "Dana" and "Dana Whitfield". */
export function isPartOfName(part: string, whole: string): boolean {
  const known = new Set(foldText(whole).split(" "));
  return foldText(part)
    .split(" ")
    .every((word) => known.has(word));
}

/** The best of several hits: a correction, then the clearest, then the fullest; parts said apart are put together. */
function chooseName(hits: readonly NameHit[]): NameHit | null {
  const corrected = hits.filter((hit) => hit.corrects).at(-1);
  if (corrected) return corrected;
  let best: NameHit | null = null;
  for (const hit of hits) {
    if (!best) best = hit;
    else if (isPartOfName(best.name, hit.name))
      best = { ...hit, confidence: Math.max(hit.confidence, best.confidence) };
    else if (!isPartOfName(hit.name, best.name) && hit.confidence > best.confidence + 0.1) best = hit;
  }
  return best;
}

/** "And your last name?" "Brooks." */
function answeredSurname(sentence: Sentence): string {
  const asked = sentence.first && /\b(?:last name|surname|family name)\b/i.test(sentence.asked?.question ?? "");
  const answer = asked
    ? withoutFillers(sentence.written)
        .replace(/[.!]+$/, "")
        .replace(/^it's /i, "")
    : "";
  return bareName.test(answer) ? answer : "";
}

function joinSurname(best: NameHit, call: CallReading, language: string): NameHit {
  if (best.name.includes(" ")) return best;
  const pattern = namePhrases(language).surname;
  for (const sentence of call.sentences) {
    const surname = cleanName(pattern.exec(sentence.written)?.[1] ?? answeredSurname(sentence));
    if (surname && foldText(surname) !== foldText(best.name)) return { ...best, name: `${best.name} ${surname}` };
  }
  return best;
}

/** A surname is better than no name. */
function surnameAlone(call: CallReading): Finding[] {
  const { surname, statement } = namePhrases(call.language);
  for (const sentence of call.sentences) {
    const name = cleanName(surname.exec(sentence.written)?.[1] ?? "");
    if (!name) continue;
    return [
      finding({
        kind: "name",
        value: name,
        content: statement(name),
        sentence,
        importance: 7,
        confidence: 0.8,
        attribute: "name",
        entities: [name],
      }),
    ];
  }
  return [];
}

/** The caller's name: introduced, answered, confirmed or spelled. At most one finding. */
export function findNames(call: CallReading): Finding[] {
  const hits = call.sentences
    .filter((sentence) => !sentence.hypothetical && !sentence.question)
    .flatMap((sentence) => introducedName(sentence, call.language) ?? answeredName(sentence, call.language) ?? []);
  const called: NameHit[] =
    call.language === "en"
      ? addressedNames(call).map((one) => ({ ...one, confidence: 0.85, citesAgent: false, corrects: false }))
      : [];
  const chosen = chooseName([...hits, ...called].map((hit) => applySpelling(hit, call)));
  if (!chosen) return surnameAlone(call);
  const { name, sentence, confidence, citesAgent, corrects } = joinSurname(chosen, call, call.language);
  return [
    finding({
      kind: "name",
      value: name,
      content: namePhrases(call.language).statement(name),
      sentence,
      importance: 8,
      confidence,
      attribute: "name",
      entities: [name],
      citesAgent,
      corrects,
    }),
  ];
}
