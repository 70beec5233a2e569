import { dayMs } from "@elaaoms/core/clock";
import { maxImportance, memoryStatuses } from "@elaaoms/core/memory";
import { withConversationContext } from "./conversation-context.ts";
import { adjustToExpectation, subjectsOf } from "./expectation.ts";
import { type CodeMatch, LexicalScores } from "./lexical-scores.ts";
import type { MemorySet } from "./memory-set.ts";
import { toUnits } from "./query-units.ts";
import type { Question } from "./question.ts";
import { fuseRelevance, relevanceOfCoverage } from "./relevance.ts";
import type { Scope } from "./scope.ts";

/** One of each a memory in scope, in their order. */
export interface Scores {
  /** 0–1: how well it fits the question; what that promises depends on the others'. */
  fits: Float64Array;
  /** The fit after the modest boosts: orders the memories. 0 for what is not told. */
  standings: Float64Array;
  /** Null for a question that names no code. */
  codes: readonly CodeMatch[] | null;
}

/** Below this a memory has next to nothing to do with the question. */
export const minStanding = 0.1;
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

function withCodes(fit: number, codes: CodeMatch): number {
  if (codes === "all") return minScoreWithCode + (1 - minScoreWithCode) * fit;
  return codes === "wrong" ? Math.min(fit, maxScoreWithoutCode) : fit;
}

/**
 * Scores the memories in scope: words and vectors, expectation, context, then the modest boosts. Null for a question of stop
 * words alone.
 */
export function scoreMemories(question: Question, scope: Scope, now: Date): Scores | null {
  const units = toUnits(question.sought, scope);
  if (units.length === 0) return null;
  const { members, set } = scope;
  const words = new LexicalScores(units, scope);
  const expectation = { kinds: question.kinds, subjects: subjectsOf(units) };
  const vectors = question.vectorRelevances(members);
  const alone = new Float64Array(members.length);
  // Counted loops, here and below: iterators make an object a memory, which is more to collect than to compute.
  for (let index = 0; index < members.length; index += 1) {
    const position = members[index] ?? 0;
    const lexical = relevanceOfCoverage(words.coverageOf(position), words.relativeBm25Of(position));
    const fit = fuseRelevance(lexical, vectors[position] ?? Number.NaN);
    alone[index] = adjustToExpectation(withCodes(fit, words.codesOf(position)), position, expectation, scope);
  }
  const fits = words.hasCodes ? alone : withConversationContext(scope, alone);
  const standings = new Float64Array(members.length);
  for (let index = 0; index < members.length; index += 1) {
    const fit = fits[index] ?? 0;
    // A boost adds nothing to a fit, it only takes less away.
    if (fit < minStanding) continue;
    const position = members[index] ?? 0;
    const boost = ((set.columns.importances[position] ?? 0) / maxImportance + recency(set, position, now)) / 2;
    standings[index] = fit * (1 - boostShare + boostShare * boost) * shareOfStatus(set, position);
  }
  return { fits, standings, codes: words.hasCodes ? Array.from(members, (position) => words.codesOf(position)) : null };
}
