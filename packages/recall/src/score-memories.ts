import { dayMs } from "@elaaoms/core/clock";
import { maxImportance } from "@elaaoms/core/memory";
import { askedKinds } from "./answer-kinds.ts";
import { withConversationContext } from "./conversation-context.ts";
import type { CosineScale } from "./embedder.ts";
import { adjustToExpectation, type Expectation } from "./expectation.ts";
import { type LexicalScore, scoreLexically } from "./lexical-scores.ts";
import { localCosineScale } from "./local-embedder.ts";
import type { MemorySet, PreparedMemory } from "./memory-set.ts";
import type { QueryUnit } from "./query-units.ts";
import { fuseRelevance, relevanceOfCosine, relevanceOfCoverage } from "./relevance.ts";

/** All of the built-in embedder, which is always at hand. */
export interface FallbackVectors {
  query: Float32Array;
  /** By memory id. */
  memories: ReadonlyMap<string, Float32Array>;
}

export interface ScoreMemoriesInput {
  set: MemorySet;
  query: string;
  /** Unit length, of the model that made the set's embeddings; null when it was not there in time. */
  queryEmbedding: Float32Array | null;
  /** The scale of that model; the built-in embedder's by default. */
  cosineScale?: CosineScale;
  /** Vectors of the built-in embedder, for the memories that the query's embedding cannot be compared with. */
  fallback?: FallbackVectors | null;
  now: Date;
}

export interface ScoredMemory {
  id: string;
  /** 0–1: how well it fits the question; what that promises depends on the others'. */
  score: number;
  /** The score after the modest boosts: orders the memories. */
  standing: number;
  codes: LexicalScore["codes"];
}

const recencyHalfLifeMs = 90 * dayMs;
/** How much importance and recency together move a memory: enough to order equals, too little to overtake an answer. */
const boostShare = 0.05;
/** What gave way to more important things comes after what did not, when both answer alike. */
const archivedShare = 0.96;
/** A memory without the code that was asked for may help, but comes after those that have it. */
const maxScoreWithoutCode = 0.5;
const minScoreWithCode = 0.97;

export function recency(memory: PreparedMemory, now: Date): number {
  return 0.5 ** (Math.max(0, now.getTime() - memory.statedAt) / recencyHalfLifeMs);
}

export const shareOfStatus = ({ status }: PreparedMemory) => (status === "archived" ? archivedShare : 1);

function cosine(query: Float32Array | null | undefined, embedding: Float32Array | null | undefined): number | null {
  if (!query || !embedding || embedding.length !== query.length) return null;
  let sum = 0;
  for (let index = 0; index < query.length; index += 1) sum += (query[index] ?? 0) * (embedding[index] ?? 0);
  return sum;
}

function relevanceOfVectors(memory: PreparedMemory, input: ScoreMemoriesInput): number | null {
  const similarity = cosine(input.queryEmbedding, memory.embedding);
  if (similarity !== null) return relevanceOfCosine(similarity, input.cosineScale ?? localCosineScale);
  const ofFallback = cosine(input.fallback?.query, input.fallback?.memories.get(memory.id));
  return ofFallback === null ? null : relevanceOfCosine(ofFallback, localCosineScale);
}

function fuse(memory: PreparedMemory, score: LexicalScore, bestBm25: number, input: ScoreMemoriesInput): number {
  const lexical = relevanceOfCoverage(score.coverage, bestBm25 === 0 ? 0 : score.bm25 / bestBm25);
  const fused = fuseRelevance(lexical, relevanceOfVectors(memory, input));
  if (score.codes === "all") return minScoreWithCode + (1 - minScoreWithCode) * fused;
  return score.codes === "wrong" ? Math.min(fused, maxScoreWithoutCode) : fused;
}

function expectationOf(query: string, units: readonly QueryUnit[], set: MemorySet): Expectation {
  const asked = units.flatMap(({ name }) => (name !== null && set.names.has(name) ? [name] : []));
  return { kinds: askedKinds(query), subjects: new Set(asked) };
}

/** One score a memory, in the set's order: words, vectors, expectation, context, then the modest boosts. */
export function scoreMemories(units: readonly QueryUnit[], input: ScoreMemoriesInput): ScoredMemory[] {
  const { set, query, now } = input;
  const scores = scoreLexically(units, set);
  const bestBm25 = scores.reduce((best, score) => Math.max(best, score.bm25), 0);
  const expectation = expectationOf(query, units, set);
  const fused = set.memories.map((memory, index) => {
    const score = scores[index];
    return score ? adjustToExpectation(fuse(memory, score, bestBm25, input), memory, expectation, set) : 0;
  });
  const isAboutCode = scores.some(({ codes }) => codes !== "none asked");
  const inContext = isAboutCode ? fused : withConversationContext(set.memories, fused);
  return set.memories.map((memory, index) => {
    const boost = (memory.importance / maxImportance + recency(memory, now)) / 2;
    const score = inContext[index] ?? 0;
    const standing = score * (1 - boostShare + boostShare * boost) * shareOfStatus(memory);
    return { id: memory.id, score, standing, codes: scores[index]?.codes ?? "none asked" };
  });
}
