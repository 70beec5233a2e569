import { isYear } from "./calendar-words.ts";
import { parentConcepts } from "./lexicon.ts";
import type { MemorySet } from "./memory-set.ts";
import type { ReadQuery, ReadWord } from "./read-query.ts";
import { indexKeys, stemPrefixLength, termKeys } from "./term-keys.ts";

/*
 * Credits below 1. A term that many memories have is worth less than a rare one: a credit is multiplied by the square root of
 * its rarity as a share of the word's. Set so that a question answered in other words comes to about 0.7 after calibration, and one that only
 * touches the same field stays below 0.3.
 */
const conceptCredit = 0.85;
const narrowerCredit = 0.82;
const synonymCredit = 0.88;
export const fieldCredit = 0.45;
const parentCredit = 0.3;
/** What happened in May is often told in May. */
const statedInCredit = 0.5;
export const codePartCredit = 0.97;
const prefixCredit = 0.85;
const maxEndingLength = 3;

/** A term that answers, by its entry in the index, and the share of what is asked that it is worth before rarity. */
export interface SoughtTerm {
  entry: number;
  credit: number;
}

export interface SoughtWord extends ReadWord {
  /** Those that the set has. */
  terms: readonly SoughtTerm[];
  /** Entry of the word itself, as it is written; -1 where the set has none. */
  written: number;
  /** Entry of the word as a name; -1 where the set has none. */
  name: number;
}

export interface SoughtCode {
  whole: string;
  /** A year beside words says when, and decides nothing by itself. */
  isYear: boolean;
  terms: readonly SoughtTerm[];
  /** Entry of the code; -1 where the set has none. */
  entry: number;
}

/** What a query asks for, looked up in the index of a set: the same for every part of the set that is searched. */
export interface SoughtTerms {
  words: readonly SoughtWord[];
  codes: readonly SoughtCode[];
}

/** "erhöht" for "Erhöhung": the same beginning, and endings of a few letters. */
function stemsLike(stem: string, { terms }: MemorySet): string[] {
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

/** Every term that answers a word, with its credit before rarity; of a term named twice the later credit counts. */
function creditsOf({ word, concepts, related, month }: ReadWord, set: MemorySet): Map<string, number> {
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
  if (month !== null) credits.set(termKeys.statedIn(month), statedInCredit);
  return credits;
}

function find(credits: Iterable<readonly [key: string, credit: number]>, { terms }: MemorySet): SoughtTerm[] {
  const found: SoughtTerm[] = [];
  for (const [key, credit] of credits) {
    const entry = terms.find(key);
    if (entry !== -1) found.push({ entry, credit });
  }
  return found;
}

function creditsOfCode(whole: string): (readonly [key: string, credit: number])[] {
  return [
    [termKeys.code(whole), 1],
    [termKeys.codePart(whole), codePartCredit],
    [termKeys.word(whole), 1],
  ];
}

function creditsOfYear(year: string): (readonly [key: string, credit: number])[] {
  return [
    [termKeys.statedIn(year), statedInCredit],
    [termKeys.codePart(year), codePartCredit],
    [termKeys.code(year), 1],
  ];
}

/** Looks up what a query asks for. */
export function seekTerms({ words, codes, hasWords }: ReadQuery, set: MemorySet): SoughtTerms {
  return {
    words: words.map((read) => ({
      ...read,
      terms: find(creditsOf(read, set), set),
      written: set.terms.find(termKeys.word(read.word.stem)),
      name: set.terms.find(indexKeys.name(read.word.stem)),
    })),
    codes: codes.map(({ whole }) => {
      const decidesNothing = isYear(whole) && hasWords;
      const credits = decidesNothing ? creditsOfYear(whole) : creditsOfCode(whole);
      return {
        whole,
        isYear: decidesNothing,
        terms: find(credits, set),
        entry: set.terms.find(termKeys.code(whole)),
      };
    }),
  };
}
