import { dayMs } from "@elaaoms/core/clock";
import { maxImportance, memoryStatuses } from "@elaaoms/core/memory";
import { withConversationContext } from "./conversation-context.ts";
import { type Components, dotProduct, toComponents } from "./dot-product.ts";
import type { CosineScale } from "./embedder.ts";
import { adjustToExpectation, expectationOf } from "./expectation.ts";
import { type LexicalScore, scoreLexically } from "./lexical-scores.ts";
import { localCosineScale } from "./local-embedder.ts";
import type { MemorySet } from "./memory-set.ts";
import type { QueryUnit } from "./query-units.ts";
import { fuseRelevance, relevanceOfCosine, relevanceOfCoverage } from "./relevance.ts";
import type { Scope } from "./scope.ts";

/** All of the built-in embedder, which is always at hand. */
export interface FallbackVectors {
  query: Float32Array;
  /** By memory id. */
  memories: ReadonlyMap<string, Float32Array>;
}

export interface ScoreMemoriesInput {
  scope: Scope;
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
  position: number;
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
const archived = memoryStatuses.indexOf("archived");
/** A memory without the code that was asked for may help, but comes after those that have it. */
const maxScoreWithoutCode = 0.5;
const minScoreWithCode = 0.97;

/** 1 for what was stated now, half of it 90 days before. */
export function recency({ columns }: MemorySet, position: number, now: Date): number {
  return 0.5 ** (Math.max(0, now.getTime() - (columns.statedAt[position] ?? 0)) / recencyHalfLifeMs);
}

export function shareOfStatus({ columns }: MemorySet, position: number): number {
  return columns.statuses[position] === archived ? archivedShare : 1;
}

/** What a search compares the memories' vectors with. */
interface QueryVectors {
  query: Components | null;
  ofFallback: Components | null;
}

function cosineWithStored(query: Components | null, set: MemorySet, position: number): number | null {
  const { levels, norms } = set.columns;
  const norm = norms[position] ?? Number.NaN;
  if (query?.dimensions !== set.dimensions || Number.isNaN(norm)) return null;
  return norm === 0 ? 0 : dotProduct(query, levels, position * set.dimensions) / norm;
}

function relevanceOfVectors(
  position: number,
  { query, ofFallback }: QueryVectors,
  { scope, cosineScale, fallback }: ScoreMemoriesInput,
): number | null {
  const similarity = cosineWithStored(query, scope.set, position);
  if (similarity !== null) return relevanceOfCosine(similarity, cosineScale ?? localCosineScale);
  const vector = fallback?.memories.get(scope.set.idOf(position));
  if (!vector || ofFallback?.dimensions !== vector.length) return null;
  return relevanceOfCosine(dotProduct(ofFallback, vector, 0), localCosineScale);
}

function fuse(score: LexicalScore, bestBm25: number, ofVectors: number | null): number {
  const lexical = relevanceOfCoverage(score.coverage, bestBm25 === 0 ? 0 : score.bm25 / bestBm25);
  const fused = fuseRelevance(lexical, ofVectors);
  if (score.codes === "all") return minScoreWithCode + (1 - minScoreWithCode) * fused;
  return score.codes === "wrong" ? Math.min(fused, maxScoreWithoutCode) : fused;
}

/** One score a memory in scope, in their order: words, vectors, expectation, context, then the modest boosts. */
export function scoreMemories(units: readonly QueryUnit[], input: ScoreMemoriesInput): ScoredMemory[] {
  const { scope, query, queryEmbedding, fallback, now } = input;
  const scores = scoreLexically(units, scope);
  const bestBm25 = scores.reduce((best, score) => Math.max(best, score.bm25), 0);
  const expectation = expectationOf(query, units);
  const vectors = {
    query: queryEmbedding && toComponents(queryEmbedding),
    ofFallback: fallback ? toComponents(fallback.query) : null,
  };
  const fused = scores.map((score, index) => {
    const position = scope.members[index] ?? 0;
    const relevance = fuse(score, bestBm25, relevanceOfVectors(position, vectors, input));
    return adjustToExpectation(relevance, position, expectation, scope);
  });
  const isAboutCode = scores.some(({ codes }) => codes !== "none asked");
  const inContext = isAboutCode ? fused : withConversationContext(scope, fused);
  return scores.map(({ codes }, index) => {
    const position = scope.members[index] ?? 0;
    const importance = scope.set.columns.importances[position] ?? 0;
    const boost = (importance / maxImportance + recency(scope.set, position, now)) / 2;
    const score = inContext[index] ?? 0;
    const standing = score * (1 - boostShare + boostShare * boost) * shareOfStatus(scope.set, position);
    return { position, score, standing, codes };
  });
}
