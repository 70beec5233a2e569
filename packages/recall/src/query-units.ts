import type { Scope } from "./scope.ts";
import { fieldCredit, type SoughtCode, type SoughtTerm, type SoughtTerms, type SoughtWord } from "./sought-terms.ts";
import { stemWord } from "./stemmers.ts";
import { indexKeys } from "./term-keys.ts";

/** One thing a query asks for, and the terms that answer it, each with the share of it that a match is worth. */
export interface QueryUnit {
  /** How much of the query hangs on it. */
  weight: number;
  /** Only those that a memory in scope has. */
  alternatives: readonly SoughtTerm[];
  /** Folded, when it is a code; memories are then searched for codes that end with it, too. */
  code: string | null;
  /** Entry of the word where a memory in scope has it as a name, -1 otherwise. */
  name: number;
}

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
const minSuffixDigits = 4;
/** Long enough to name one line, short enough to be the same in every spelling of its prefix. */
const subscriberDigits = 8;

/** Robertson's and Spärck Jones's inverse document frequency in its form that is never negative, over a smoothed set. */
function inverseDocumentFrequency(scope: Scope, found: number): number {
  const total = scope.count + backgroundMemories;
  return Math.log(1 + (total - found + 0.5) / (Math.max(found, 1) + 0.5));
}

/** What every second question has, whatever it is about. */
const genericVerbs = `start begin attend join visit receive choose decide plan try feel describe share show find happen learn
  discuss talk meet spend bring help become enjoy involve participate experience mention provide offer keep create`;
const genericStems = new Set(genericVerbs.split(/\s+/).map((verb) => stemWord(verb, "en")));

function priorOf({ word, concepts }: SoughtWord, isName: boolean, language: string | null): number {
  if (word.class === "soft") return softWeight;
  if (isName) return nameWeight;
  if (language === "en" && genericStems.has(word.stem)) return genericVerbWeight;
  return concepts.some((concept) => genericConcepts.has(concept)) ? genericWeight : 1;
}

/** Rarity of a word in scope: of itself, else of the rarest that stands for it, else of what no memory has. */
function rarityOf({ written }: SoughtWord, found: readonly WeighedTerm[], scope: Scope): number {
  let rarest = -1;
  for (const { entry, credit, idf } of found) {
    if (entry === written) return idf;
    if (credit > fieldCredit && idf > rarest) rarest = idf;
  }
  return rarest === -1 ? inverseDocumentFrequency(scope, 0) : rarest;
}

interface WeighedTerm extends SoughtTerm {
  /** Inverse document frequency in scope. */
  idf: number;
}

function weighTerms(terms: readonly SoughtTerm[], scope: Scope): WeighedTerm[] {
  const weighed: WeighedTerm[] = [];
  for (const { entry, credit } of terms) {
    const frequency = scope.frequencyOf(entry);
    if (frequency > 0) weighed.push({ entry, credit, idf: inverseDocumentFrequency(scope, frequency) });
  }
  return weighed;
}

function wordUnit(sought: SoughtWord, scope: Scope): QueryUnit {
  const found = weighTerms(sought.terms, scope);
  const rarity = rarityOf(sought, found, scope);
  const alternatives = found.map(({ entry, credit, idf }) => ({
    entry,
    credit: entry === sought.written ? credit : credit * Math.sqrt(Math.min(1, idf / rarity)),
  }));
  const isName = scope.frequencyOf(sought.name) > 0;
  const isPresent = found.some(({ credit }) => credit > fieldCredit);
  const presence = isPresent ? 1 : sought.word.class === "soft" ? absentSoftWeight : absentWeight;
  const weight = rarity * priorOf(sought, isName, scope.set.language) * presence;
  return { weight, alternatives, code: null, name: isName ? sought.name : -1 };
}

function codeUnit({ whole, isYear, terms, entry }: SoughtCode, scope: Scope): QueryUnit {
  const alternatives = terms.filter((term) => scope.frequencyOf(term.entry) > 0);
  const rarity = inverseDocumentFrequency(scope, scope.frequencyOf(entry));
  return isYear
    ? { weight: rarity, alternatives, code: null, name: -1 }
    : { weight: codeWeight * rarity, alternatives, code: whole, name: -1 };
}

/** What a query asks of the memories in scope; empty when it has only stop words. */
export function toUnits({ words, codes }: SoughtTerms, scope: Scope): QueryUnit[] {
  return [...codes.map((code) => codeUnit(code, scope)), ...words.map((word) => wordUnit(word, scope))];
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
