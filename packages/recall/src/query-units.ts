import { isYear, monthNamed } from "./calendar-words.ts";
import { conceptsOf } from "./concepts.ts";
import { analyzeText, type Word } from "./language.ts";
import { parentConcepts } from "./lexicon.ts";
import { type MemorySet, type PreparedMemory, stemPrefixLength, termKeys } from "./memory-set.ts";
import { noRelatedSets, type RelatedSets, relatedSetsOf } from "./related-words.ts";
import { stemWord } from "./stemmers.ts";

/** One thing a query asks for, and the terms that answer it, each with the share of it that a match is worth. */
export interface QueryUnit {
  /** How much of the query hangs on it. */
  weight: number;
  /** Term → credit, 0–1. */
  alternatives: ReadonlyMap<string, number>;
  /** Folded, when it is a code; memories are then searched for codes that end with it, too. */
  code: string | null;
  /** Stem of the word, when it is one: a person's name where the set has it as a name. */
  name: string | null;
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
const codePartCredit = 0.97;
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
function inverseDocumentFrequency(set: MemorySet, term: string): number {
  const found = set.documentFrequency.get(term) ?? 0;
  const total = set.memories.length + backgroundMemories;
  return Math.log(1 + (total - found + 0.5) / (Math.max(found, 1) + 0.5));
}

/** "erhöht" for "Erhöhung": the same beginning, and endings of a few letters. */
function stemsLike(stem: string, set: MemorySet): string[] {
  const sharing = set.stemsByPrefix.get(stem.slice(0, stemPrefixLength)) ?? [];
  return sharing.filter((other) => {
    const [shorter, longer] = other.length < stem.length ? [other, stem] : [stem, other];
    return longer.startsWith(shorter) && longer.length - shorter.length <= maxEndingLength;
  });
}

/** What every second question has, whatever it is about. */
const genericVerbs = `start begin attend join visit receive choose decide plan try feel describe share show find happen learn
  discuss talk meet spend bring help become enjoy involve participate experience mention provide offer keep create`;
const genericStems = new Set(genericVerbs.split(/\s+/).map((verb) => stemWord(verb, "en")));

function priorOf(word: Word, concepts: readonly string[], set: MemorySet): number {
  if (word.class === "soft") return softWeight;
  if (set.names.has(word.stem)) return nameWeight;
  if (set.language === "en" && genericStems.has(word.stem)) return genericVerbWeight;
  return concepts.some((concept) => genericConcepts.has(concept)) ? genericWeight : 1;
}

/** Every term that answers a word, with its credit before rarity. */
function creditsOf(word: Word, concepts: readonly string[], related: RelatedSets, set: MemorySet): Map<string, number> {
  const credits = new Map<string, number>();
  for (const field of related.fields) credits.set(termKeys.field(field), fieldCredit);
  for (const other of stemsLike(word.stem, set)) credits.set(other, prefixCredit);
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
  return credits;
}

interface ReadWord {
  word: Word;
  concepts: readonly string[];
  related: RelatedSets;
  /** 1–12, when it names one. */
  month: number | null;
}

function wordUnit(read: ReadWord, set: MemorySet): QueryUnit {
  const { word, concepts, related, month } = read;
  const term = termKeys.word(word.stem);
  const credits = creditsOf(word, concepts, related, set);
  if (month !== null) credits.set(termKeys.statedIn(month), statedInCredit);
  const substitutes = [...credits].filter(([key, credit]) => credit > fieldCredit && set.documentFrequency.has(key));
  const isWritten = set.documentFrequency.has(term);
  const rarity =
    isWritten || substitutes.length === 0
      ? inverseDocumentFrequency(set, term)
      : Math.max(...substitutes.map(([key]) => inverseDocumentFrequency(set, key)));
  const alternatives = new Map(
    [...credits].map(([key, credit]) => {
      const relative = Math.min(1, inverseDocumentFrequency(set, key) / rarity);
      return [key, key === term ? credit : credit * Math.sqrt(relative)];
    }),
  );
  const presence = substitutes.length > 0 ? 1 : word.class === "soft" ? absentSoftWeight : absentWeight;
  return { weight: rarity * priorOf(word, concepts, set) * presence, alternatives, code: null, name: word.stem };
}

function codeUnit(whole: string, set: MemorySet): QueryUnit {
  const alternatives = new Map([
    [termKeys.code(whole), 1],
    [termKeys.codePart(whole), codePartCredit],
    [termKeys.word(whole), 1],
  ]);
  return {
    weight: codeWeight * inverseDocumentFrequency(set, termKeys.code(whole)),
    alternatives,
    code: whole,
    name: null,
  };
}

/** A year says when, and decides nothing by itself. */
function yearUnit(year: string, set: MemorySet): QueryUnit {
  const alternatives = new Map([
    [termKeys.statedIn(year), statedInCredit],
    [termKeys.codePart(year), codePartCredit],
    [termKeys.code(year), 1],
  ]);
  return { weight: inverseDocumentFrequency(set, termKeys.code(year)), alternatives, code: null, name: null };
}

/** What a query asks for; empty when it has only stop words. */
export function readQuery(query: string, set: MemorySet): QueryUnit[] {
  const { words, codes } = analyzeText(query.slice(0, maxQueryLength), set.language);
  const concepts = conceptsOf(words, set.language);
  const related = relatedSetsOf(words, set.language);
  const units = codes.map(({ whole }) =>
    isYear(whole) && words.length > 0 ? yearUnit(whole, set) : codeUnit(whole, set),
  );
  const seen = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (word.class === "stop" || word.class === "negation" || seen.has(word.stem)) continue;
    seen.add(word.stem);
    const read = {
      word,
      concepts: concepts[index] ?? [],
      related: related[index] ?? noRelatedSets,
      month: monthNamed(word.folded, words[index - 1]?.folded),
    };
    units.push(wordUnit(read, set));
  }
  return units;
}

/** "ends in 4412", and "+49 171 2345678" for what is stored as "0171 2345678": the ends of long numbers decide. */
function endsWithCode(memory: PreparedMemory, code: string): boolean {
  const digits = code.replace(/^0+/, "");
  if (digits.length < minSuffixDigits || !/^\p{N}+$/u.test(digits)) return false;
  const end = digits.slice(-subscriberDigits);
  return memory.codes.some(
    (stored) => stored.endsWith(digits) || (end.length === subscriberDigits && stored.endsWith(end)),
  );
}

/** The share of the unit that a memory answers, 0–1, and the term that answered it. */
export function creditOf(unit: QueryUnit, memory: PreparedMemory): { credit: number; term: string | null } {
  let credit = 0;
  let term: string | null = null;
  for (const [alternative, share] of unit.alternatives) {
    if (share > credit && memory.terms.has(alternative)) {
      credit = share;
      term = alternative;
    }
  }
  if (credit === 0 && unit.code !== null && endsWithCode(memory, unit.code))
    return { credit: codePartCredit, term: null };
  return { credit, term };
}
