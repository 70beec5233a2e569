import { dayMs } from "@elaaoms/core/clock";
import { maxImportance } from "@elaaoms/core/memory";
import { askedKinds } from "./answer-kinds.ts";
import { withConversationContext } from "./conversation-context.ts";
import type { CosineScale } from "./embedder.ts";
import { adjustToExpectation, type Expectation } from "./expectation.ts";
import { type LexicalScore, scoreLexically } from "./lexical-scores.ts";
import { localCosineScale } from "./local-embedder.ts";
import type { MemorySet, PreparedMemory } from "./memory-set.ts";
import { newerConflictsFirst } from "./newer-conflicts-first.ts";
import { type QueryUnit, readQuery } from "./query-units.ts";
import { fuseRelevance, relevanceOfCosine, relevanceOfCoverage } from "./relevance.ts";

export interface RankedMemory {
  id: string;
  /** 0–1; from 0.7 on the memory answers the question. */
  relevance: number;
}

/** All of the built-in embedder, which is always at hand. */
export interface FallbackVectors {
  query: Float32Array;
  /** By memory id. */
  memories: ReadonlyMap<string, Float32Array>;
}

export interface RankMemoriesInput {
  set: MemorySet;
  query: string;
  /** Unit length, of the model that made the set's embeddings; null when it was not there in time. */
  queryEmbedding: Float32Array | null;
  /** The scale of that model; the built-in embedder's by default. */
  cosineScale?: CosineScale;
  /** Vectors of the built-in embedder, for the memories that the query's embedding cannot be compared with. */
  fallback?: FallbackVectors | null;
  now: Date;
  limit: number;
}

const recencyHalfLifeMs = 90 * dayMs;
/** How much importance and recency together move a memory: enough to order equals, too little to overtake an answer. */
const boostShare = 0.05;
/** What gave way to more important things comes after what did not, when both answer alike. */
const archivedShare = 0.96;
/** Without a question nothing answers it. */
const maxRelevanceWithoutQuestion = 0.5;
const minRelevance = 0.1;
/** A memory without the code that was asked for may help, but is not the answer. */
const maxRelevanceWithoutCode = 0.5;
const minRelevanceWithCode = 0.97;

function recency(memory: PreparedMemory, now: Date): number {
  return 0.5 ** (Math.max(0, now.getTime() - memory.statedAt) / recencyHalfLifeMs);
}

function cosine(query: Float32Array | null | undefined, embedding: Float32Array | null | undefined): number | null {
  if (!query || !embedding || embedding.length !== query.length) return null;
  let sum = 0;
  for (let index = 0; index < query.length; index += 1) sum += (query[index] ?? 0) * (embedding[index] ?? 0);
  return sum;
}

const shareOfStatus = ({ status }: PreparedMemory) => (status === "archived" ? archivedShare : 1);

function rankWithoutQuestion({ set, now }: RankMemoriesInput): RankedMemory[] {
  return set.memories.map((memory) => {
    const standing = (memory.importance / maxImportance) * (0.5 + 0.5 * recency(memory, now)) * shareOfStatus(memory);
    return { id: memory.id, relevance: maxRelevanceWithoutQuestion * standing };
  });
}

function relevanceOfVectors(memory: PreparedMemory, input: RankMemoriesInput): number | null {
  const similarity = cosine(input.queryEmbedding, memory.embedding);
  if (similarity !== null) return relevanceOfCosine(similarity, input.cosineScale ?? localCosineScale);
  const ofFallback = cosine(input.fallback?.query, input.fallback?.memories.get(memory.id));
  return ofFallback === null ? null : relevanceOfCosine(ofFallback, localCosineScale);
}

function relevanceOf(memory: PreparedMemory, score: LexicalScore, bestBm25: number, input: RankMemoriesInput): number {
  const lexical = relevanceOfCoverage(score.coverage, bestBm25 === 0 ? 0 : score.bm25 / bestBm25);
  const fused = fuseRelevance(lexical, relevanceOfVectors(memory, input));
  if (score.codes === "all") return minRelevanceWithCode + (1 - minRelevanceWithCode) * fused;
  return score.codes === "wrong" ? Math.min(fused, maxRelevanceWithoutCode) : fused;
}

function expectationOf(query: string, units: readonly QueryUnit[], set: MemorySet): Expectation {
  const asked = units.flatMap(({ name }) => (name !== null && set.names.has(name) ? [name] : []));
  return { kinds: askedKinds(query), subjects: new Set(asked) };
}

function rankForQuestion(units: readonly QueryUnit[], input: RankMemoriesInput): RankedMemory[] {
  const { set, query, now } = input;
  const scores = scoreLexically(units, set);
  const bestBm25 = scores.reduce((best, score) => Math.max(best, score.bm25), 0);
  const expectation = expectationOf(query, units, set);
  const relevances = set.memories.map((memory, index) => {
    const score = scores[index];
    return score ? adjustToExpectation(relevanceOf(memory, score, bestBm25, input), memory, expectation, set) : 0;
  });
  const isAboutCode = scores.some(({ codes }) => codes !== "none asked");
  const inContext = isAboutCode ? relevances : withConversationContext(set.memories, relevances);
  const ranked: RankedMemory[] = [];
  for (const [index, memory] of set.memories.entries()) {
    const boost = (memory.importance / maxImportance + recency(memory, now)) / 2;
    const boosted = (inContext[index] ?? 0) * (1 - boostShare + boostShare * boost) * shareOfStatus(memory);
    if (boosted >= minRelevance) ranked.push({ id: memory.id, relevance: boosted });
  }
  return ranked;
}

const byRelevance = (a: RankedMemory, b: RankedMemory) =>
  b.relevance - a.relevance || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The memories that help with a query, best first, at most `limit` of them; none when nothing fits. The whole set is
 * ranked: leave out beforehand what the agent may not see.
 *
 * Words and vectors are two witnesses, each brought to the same scale first (see `relevance.ts`), then fused. A code or
 * number that the query names decides by itself. A query of stop words alone lists the set by importance and recency with
 * a relevance of at most 0.5. Of conflicting memories the newer one comes first.
 */
export function rankMemories(input: RankMemoriesInput): RankedMemory[] {
  const units = readQuery(input.query, input.set);
  const ranked = units.length === 0 ? rankWithoutQuestion(input) : rankForQuestion(units, input);
  return newerConflictsFirst(ranked.sort(byRelevance), input.set).slice(0, Math.max(0, input.limit));
}
