import { isYear, monthNamed } from "./calendar-words.ts";
import type { Code } from "./code-runs.ts";
import { conceptsOf } from "./concepts.ts";
import { analyzeText, type Word } from "./language.ts";
import { parentConcepts } from "./lexicon.ts";
import { noRelatedSets, type RelatedSets, relatedSetsOf } from "./related-words.ts";
import type { Scope } from "./scope.ts";
import { stemWord } from "./stemmers.ts";
import { indexKeys, stemPrefixLength, termKeys } from "./term-keys.ts";

/** A term that answers, by its entry in the index, and the share of the unit that it is worth. */
export interface Alternative {
  entry: number;
  credit: number;
}

/** One thing a query asks for, and the terms that answer it, each with the share of it that a match is worth. */
export interface QueryUnit {
  /** How much of the query hangs on it. */
  weight: number;
  /** Entries of the set's index with their credits, 0–1; only those that a memory in scope has. */
  alternatives: readonly Alternative[];
  /** Folded, when it is a code; memories are then searched for codes that end with it, too. */
  code: string | null;
  /** Entry of the word where a memory in scope has it as a name, -1 otherwise. */
  name: number;
}

/**
 * Credits below 1. A term that many memories have is worth less than a rare one: a credit is multiplied by the square root of
 * its rarity as a share of the word's. Set so that a question answered in other words comes to about 0.7 after calibration, and one that only
 * touches the same field stays below 0.3.
 */
const conceptCredit = 0.85;
const narrowerCredit = 0.82;
const synonymCredit = 0.88;
const fieldCredit = 0.45;
const parentCredit = 0.3;
/** What happened in May is often told in May. */
const statedInCredit = 0.5;
export const codePartCredit = 0.97;
const prefixCredit = 0.85;
const maxEndingLength = 3;

const softWeight = 0.35;
const nameWeight = 2;
const codeWeight = 2.5;
/** A word that no memory has may be a synonym of one that they have: it weighs less than a rare word that is there. */
const absentWeight = 0.5;
const absentSoftWeight = 0.15;
/** "number" and "favorite" say which property is asked for, not of what. */
const genericWeight = 0.6;
const genericVerbWeight = 0.7;
const genericConcepts = new Set(["number", "preference"]);
/** Memories about other things, as if they were in every set, so that a set of two has frequencies to speak of. */
const backgroundMemories = 20;
/** A question is a sentence; the rest of a longer text would cost time and answer nothing. */
const maxQueryLength = 1_000;
const minSuffixDigits = 4;
/** Long enough to name one line, short enough to be the same in every spelling of its prefix. */
const subscriberDigits = 8;

/** Robertson's and Spärck Jones's inverse document frequency in its form that is never negative, over a smoothed set. */
function inverseDocumentFrequency(scope: Scope, found: number): number {
  const total = scope.count + backgroundMemories;
  return Math.log(1 + (total - found + 0.5) / (Math.max(found, 1) + 0.5));
}

/** "erhöht" for "Erhöhung": the same beginning, and endings of a few letters. */
function stemsLike(stem: string, { set: { terms } }: Scope): string[] {
  const group = stem.length < stemPrefixLength ? -1 : terms.find(indexKeys.prefix(stem.slice(0, stemPrefixLength)));
  if (group === -1) return [];
  const sharing = [...terms.postings.subarray(terms.startOf(group), terms.startOf(group + 1))];
  return sharing
    .map((entry) => terms.keyOf(entry))
    .filter((other) => {
      const [shorter, longer] = other.length < stem.length ? [other, stem] : [stem, other];
      return longer.startsWith(shorter) && longer.length - shorter.length <= maxEndingLength;
    });
}

/** What every second question has, whatever it is about. */
const genericVerbs = `start begin attend join visit receive choose decide plan try feel describe share show find happen learn
  discuss talk meet spend bring help become enjoy involve participate experience mention provide offer keep create`;
const genericStems = new Set(genericVerbs.split(/\s+/).map((verb) => stemWord(verb, "en")));

/** A word of a query with all that the language tells of it, whoever is asked about. */
export interface ReadWord {
  word: Word;
  concepts: readonly string[];
  related: RelatedSets;
  /** 1–12, when it names one. */
  month: number | null;
}

/** A query taken apart, before it is compared with anything. */
export interface ReadQuery {
  language: string | null;
  codes: readonly Code[];
  words: readonly ReadWord[];
  /** Whether it has words at all, also such as carry nothing. */
  hasWords: boolean;
}

function priorOf({ word, concepts }: ReadWord, isName: boolean, language: string | null): number {
  if (word.class === "soft") return softWeight;
  if (isName) return nameWeight;
  if (language === "en" && genericStems.has(word.stem)) return genericVerbWeight;
  return concepts.some((concept) => genericConcepts.has(concept)) ? genericWeight : 1;
}

/** Every term that answers a word, with its credit before rarity; of a term named twice the later credit counts. */
function creditsOf({ word, concepts, related, month }: ReadWord, scope: Scope): Map<string, number> {
  const credits = new Map<string, number>();
  for (const field of related.fields) credits.set(termKeys.field(field), fieldCredit);
  for (const other of stemsLike(word.stem, scope)) credits.set(other, prefixCredit);
  for (const parent of parentConcepts(concepts)) {
    credits.set(termKeys.broaderConcept(parent), parentCredit);
    credits.set(termKeys.concept(parent), parentCredit);
  }
  for (const synonyms of related.synonyms) credits.set(termKeys.synonyms(synonyms), synonymCredit);
  for (const concept of concepts) {
    credits.set(termKeys.broaderConcept(concept), narrowerCredit);
    credits.set(termKeys.concept(concept), conceptCredit);
  }
  credits.set(termKeys.codePart(word.folded), codePartCredit);
  credits.set(termKeys.word(word.stem), 1);
  if (month !== null) credits.set(termKeys.statedIn(month), statedInCredit);
  return credits;
}

function wordUnit(read: ReadWord, scope: Scope): QueryUnit {
  const { terms } = scope.set;
  const { word } = read;
  const found = [...creditsOf(read, scope)].flatMap(([key, credit]) => {
    const entry = terms.find(key);
    const frequency = scope.frequencyOf(entry);
    if (frequency === 0) return [];
    return [{ entry, credit, isWritten: key === word.stem, idf: inverseDocumentFrequency(scope, frequency) }];
  });
  const substitutes = found.filter(({ credit }) => credit > fieldCredit);
  const written = found.find(({ isWritten }) => isWritten);
  const rarity =
    written?.idf ??
    (substitutes.length > 0 ? Math.max(...substitutes.map(({ idf }) => idf)) : inverseDocumentFrequency(scope, 0));
  const alternatives = found.map(({ entry, credit, isWritten, idf }) => ({
    entry,
    credit: isWritten ? credit : credit * Math.sqrt(Math.min(1, idf / rarity)),
  }));
  const name = terms.find(indexKeys.name(word.stem));
  const isName = scope.frequencyOf(name) > 0;
  const presence = substitutes.length > 0 ? 1 : word.class === "soft" ? absentSoftWeight : absentWeight;
  const weight = rarity * priorOf(read, isName, scope.set.language) * presence;
  return { weight, alternatives, code: null, name: isName ? name : -1 };
}

function presentAlternatives(scope: Scope, credits: readonly (readonly [key: string, credit: number])[]) {
  return credits.flatMap(([key, credit]): Alternative[] => {
    const entry = scope.set.terms.find(key);
    return scope.frequencyOf(entry) === 0 ? [] : [{ entry, credit }];
  });
}

function rarityOfCode(scope: Scope, whole: string): number {
  return inverseDocumentFrequency(scope, scope.frequencyOf(scope.set.terms.find(termKeys.code(whole))));
}

function codeUnit(whole: string, scope: Scope): QueryUnit {
  const alternatives = presentAlternatives(scope, [
    [termKeys.code(whole), 1],
    [termKeys.codePart(whole), codePartCredit],
    [termKeys.word(whole), 1],
  ]);
  return { weight: codeWeight * rarityOfCode(scope, whole), alternatives, code: whole, name: -1 };
}

/** A year says when, and decides nothing by itself. */
function yearUnit(year: string, scope: Scope): QueryUnit {
  const alternatives = presentAlternatives(scope, [
    [termKeys.statedIn(year), statedInCredit],
    [termKeys.codePart(year), codePartCredit],
    [termKeys.code(year), 1],
  ]);
  return { weight: rarityOfCode(scope, year), alternatives, code: null, name: -1 };
}

/** Takes a query apart, in the language of the set that it is put to. */
export function readQuery(query: string, language: string | null): ReadQuery {
  const { words, codes } = analyzeText(query.slice(0, maxQueryLength), language);
  const concepts = conceptsOf(words, language);
  const related = relatedSetsOf(words, language);
  const seen = new Set<string>();
  const read: ReadWord[] = [];
  for (const [index, word] of words.entries()) {
    if (word.class === "stop" || word.class === "negation" || seen.has(word.stem)) continue;
    seen.add(word.stem);
    read.push({
      word,
      concepts: concepts[index] ?? [],
      related: related[index] ?? noRelatedSets,
      month: monthNamed(word.folded, words[index - 1]?.folded),
    });
  }
  return { language, codes, words: read, hasWords: words.length > 0 };
}

/** What a query asks of the memories in scope; empty when it has only stop words. */
export function toUnits({ codes, words, hasWords }: ReadQuery, scope: Scope): QueryUnit[] {
  const ofCodes = codes.map(({ whole }) =>
    isYear(whole) && hasWords ? yearUnit(whole, scope) : codeUnit(whole, scope),
  );
  return [...ofCodes, ...words.map((word) => wordUnit(word, scope))];
}

/**
 * Entries of the codes that end like this one: "ends in 4412", and "+49 171 2345678" for what is stored as "0171 2345678".
 * The ends of long numbers decide.
 */
export function codesEndingLike(code: string, { set: { terms } }: Scope): number[] {
  const digits = code.replace(/^0+/, "");
  const all = terms.find(indexKeys.codes);
  if (all === -1 || digits.length < minSuffixDigits || !/^\p{N}+$/u.test(digits)) return [];
  const end = digits.slice(-subscriberDigits);
  return [...terms.postings.subarray(terms.startOf(all), terms.startOf(all + 1))].filter((entry) => {
    const stored = terms.keyOf(entry);
    return stored.endsWith(digits) || (end.length === subscriberDigits && stored.endsWith(end));
  });
}
