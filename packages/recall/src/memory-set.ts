import type { MemoryStatus, MemoryType } from "@elaaoms/core/memory";
import { type AnswerKind, heldKinds } from "./answer-kinds.ts";
import { conceptsOf } from "./concepts.ts";
import { detectLanguage } from "./detect-language.ts";
import { analyzeText } from "./language.ts";
import { parentConcepts } from "./lexicon.ts";
import { relatedSetsOf } from "./related-words.ts";

/** What ranking needs to know of one memory. */
export interface RecallDocument {
  id: string;
  content: string;
  type: MemoryType;
  /** 1–10. */
  importance: number;
  status: MemoryStatus;
  /** When the call took place that last stated it. */
  statedAt: Date;
  /** Null when it has none of the current model: the lexical rank stands alone for it. */
  embedding: Float32Array | null;
}

/** One memory, with everything about its text already counted. */
export interface PreparedMemory {
  readonly id: string;
  readonly importance: number;
  readonly status: MemoryStatus;
  /** Milliseconds since the epoch. */
  readonly statedAt: number;
  readonly embedding: Float32Array | null;
  /** How many terms its text has: BM25's document length. */
  readonly length: number;
  /** Term → how often it occurs. See {@link termKeys} for the kinds of terms. */
  readonly terms: ReadonlyMap<string, number>;
  /** Whole codes in it, folded. */
  readonly codes: readonly string[];
  /** The kinds of answer that it may hold. */
  readonly kinds: ReadonlySet<AnswerKind>;
  /** Stem of its first word: in a statement, the one that it is about; null without words. */
  readonly subject: string | null;
}

/** The memories of one caller, taken apart once and then only read. */
export interface MemorySet {
  readonly language: string | null;
  /** In the order in which they were stated. */
  readonly memories: readonly PreparedMemory[];
  /** Term → in how many memories it occurs. */
  readonly documentFrequency: ReadonlyMap<string, number>;
  /** Mean {@link PreparedMemory.length}; 0 for an empty set. */
  readonly averageLength: number;
  /** Stems written as names somewhere in the set. */
  readonly names: ReadonlySet<string>;
  /** First letters of a stem → the stems that begin so, for inflections that stemming leaves apart. */
  readonly stemsByPrefix: ReadonlyMap<string, readonly string[]>;
  /** Estimated memory, for a cache bounded by size. */
  readonly bytes: number;
}

/** The kinds of terms, kept apart by a first character that no word has. */
export const termKeys = {
  word: (stem: string) => stem,
  concept: (concept: string) => `#${concept}`,
  /** A concept that the memory names a kind of: "pet" for "dog". */
  broaderConcept: (concept: string) => `^${concept}`,
  /** A set of words that stand for one another, and one of words that belong together. */
  synonyms: (set: number) => `%${set}`,
  field: (set: number) => `&${set}`,
  /** When it was stated: a month from 1 to 12, or a year. */
  statedIn: (monthOrYear: number | string) => `@${monthOrYear}`,
  code: (whole: string) => `=${whole}`,
  codePart: (part: string) => `~${part}`,
};

/** What a memory's kind says without its words: an agent asks for "problems", the caller said "it never came". */
const conceptOfType: Readonly<Partial<Record<MemoryType, string>>> = {
  issue: "problem",
  preference: "preference",
  emotion: "feeling",
  relationship: "family",
};

/** Shorter beginnings are shared by words that have nothing else in common. */
export const stemPrefixLength = 5;

function groupByPrefix(terms: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length < stemPrefixLength || !/^\p{L}/u.test(term)) continue;
    const prefix = term.slice(0, stemPrefixLength);
    const group = groups.get(prefix);
    if (group) group.push(term);
    else groups.set(prefix, [term]);
  }
  return groups;
}

/** Costs of the representation in V8, rounded up: an object with its fields, an entry of a Map with its key. */
const bytesPerMemory = 400;
const bytesPerTerm = 80;

/** A memory taken apart, with what it tells of the whole set. */
export interface TakenApart {
  language: string | null;
  memory: PreparedMemory;
  /** Stems written as names in it. */
  names: readonly string[];
}

function takeApart(document: RecallDocument, language: string | null): TakenApart {
  const names: string[] = [];
  const { words, codes } = analyzeText(document.content, language);
  const terms = new Map<string, number>();
  const count = (term: string) => terms.set(term, (terms.get(term) ?? 0) + 1);
  const concepts = conceptsOf(words, language).flat();
  let length = 0;
  for (const word of words) {
    if (word.class === "stop" || word.class === "negation") continue;
    count(termKeys.word(word.stem));
    if (word.isName) names.push(word.stem);
    length += 1;
  }
  for (const { synonyms, fields } of relatedSetsOf(words, language)) {
    for (const set of synonyms) count(termKeys.synonyms(set));
    for (const set of fields) count(termKeys.field(set));
  }
  for (const code of codes) {
    count(termKeys.code(code.whole));
    for (const part of code.parts) count(termKeys.codePart(part));
    concepts.push(code.kind === "email" ? "email" : "number");
    length += 1;
  }
  count(termKeys.statedIn(document.statedAt.getUTCMonth() + 1));
  count(termKeys.statedIn(document.statedAt.getUTCFullYear()));
  const typeConcept = conceptOfType[document.type];
  if (typeConcept) concepts.push(typeConcept);
  for (const concept of concepts) count(termKeys.concept(concept));
  for (const concept of parentConcepts(concepts)) count(termKeys.broaderConcept(concept));
  const memory = {
    id: document.id,
    importance: document.importance,
    status: document.status,
    statedAt: document.statedAt.getTime(),
    embedding: document.embedding,
    length,
    terms,
    codes: codes.map((code) => code.whole),
    kinds: heldKinds(document.content),
    subject: words[0]?.stem ?? null,
  };
  return { language, memory, names };
}

/** Ids are ordered by time too, and tell apart what one call stated. */
const byStatement = (a: RecallDocument, b: RecallDocument) =>
  a.statedAt.getTime() - b.statedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Takes a caller's memories apart for ranking: stems, codes, concepts and their frequencies. Under 0.1 ms a memory, so
 * it is done once for a version of the set, which is then kept and never changed.
 *
 * @param options.language the caller's primary language; null when unknown: then that of the memories, and words are compared
 * unstemmed when these do not tell.
 * @param options.takenApart what other sets of the same memories took apart, by id; what is missing is added.
 */
export function prepareMemorySet(
  documents: readonly RecallDocument[],
  options: { language: string | null; takenApart?: Map<string, TakenApart> },
): MemorySet {
  const language = options.language ?? detectLanguage(documents.map(({ content }) => content));
  const names = new Set<string>();
  const memories = [...documents].sort(byStatement).map((document) => {
    const known = options.takenApart?.get(document.id);
    const taken = known?.language === language ? known : takeApart(document, language);
    options.takenApart?.set(document.id, taken);
    for (const name of taken.names) names.add(name);
    return taken.memory;
  });
  const documentFrequency = new Map<string, number>();
  let lengths = 0;
  let bytes = 0;
  for (const memory of memories) {
    lengths += memory.length;
    bytes += bytesPerMemory + memory.terms.size * bytesPerTerm + (memory.embedding?.byteLength ?? 0);
    for (const term of memory.terms.keys()) documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
  }
  return {
    language,
    memories,
    documentFrequency,
    averageLength: memories.length === 0 ? 0 : lengths / memories.length,
    names,
    stemsByPrefix: groupByPrefix(documentFrequency.keys()),
    bytes: bytes + 2 * documentFrequency.size * bytesPerTerm,
  };
}
