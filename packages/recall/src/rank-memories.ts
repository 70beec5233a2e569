import { maxImportance } from "@elaaoms/core/memory";
import { calibrateScores } from "./calibrated-relevance.ts";
import type { MemorySet } from "./memory-set.ts";
import { newerConflictsFirst } from "./newer-conflicts-first.ts";
import { type QueryUnit, type ReadQuery, readQuery, toUnits } from "./query-units.ts";
import { recency, type ScoredMemory, type ScoreMemoriesInput, scoreMemories, shareOfStatus } from "./score-memories.ts";

export interface RankedMemory {
  /** In the set. */
  position: number;
  /** 0–1: how likely it is to answer; from 0.97 on it has the code that was asked for. */
  relevance: number;
}

export interface RankMemoriesInput extends ScoreMemoriesInput {
  limit: number;
  /** The query taken apart in the set's language, when it was before. */
  read?: ReadQuery;
}

/** Below this a memory has next to nothing to do with the question. */
const minStanding = 0.1;
/** Without a question nothing answers it. */
const maxRelevanceWithoutQuestion = 0.5;
/** A memory without the code that was asked for may help, but is not the answer. */
const maxRelevanceWithoutCode = 0.5;
const minRelevanceWithCode = 0.97;

const descending = (a: number, b: number) => b - a;

function compareIds(set: MemorySet, a: { position: number }, b: { position: number }): number {
  const [first, second] = [set.idOf(a.position), set.idOf(b.position)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function rankWithoutQuestion({ scope: { set, members }, now }: RankMemoriesInput): RankedMemory[] {
  const ranked = Array.from(members, (position) => {
    const importance = (set.columns.importances[position] ?? 0) / maxImportance;
    const standing = importance * (0.5 + 0.5 * recency(set, position, now)) * shareOfStatus(set, position);
    return { position, relevance: maxRelevanceWithoutQuestion * standing };
  });
  return ranked.sort((a, b) => b.relevance - a.relevance || compareIds(set, a, b));
}

function relevanceOf({ score, codes }: ScoredMemory, calibrated: number): number {
  if (codes === "all") return minRelevanceWithCode + (1 - minRelevanceWithCode) * score;
  return codes === "wrong" ? Math.min(calibrated, maxRelevanceWithoutCode) : calibrated;
}

/** Boosts order, and promise nothing: the relevances of the scores without them are handed out in the order with them. */
function rankForQuestion(units: readonly QueryUnit[], input: RankMemoriesInput): RankedMemory[] {
  const scored = scoreMemories(units, input);
  const calibrated = calibrateScores(scored.map(({ score }) => score));
  const relevant = scored
    .map((memory, index) => ({ ...memory, relevance: relevanceOf(memory, calibrated[index] ?? 0) }))
    .filter(({ standing }) => standing >= minStanding);
  const relevances = relevant.map(({ relevance }) => relevance).sort(descending);
  const hasCode = ({ codes }: ScoredMemory) => (codes === "all" ? 1 : 0);
  return relevant
    .sort((a, b) => hasCode(b) - hasCode(a) || b.standing - a.standing || compareIds(input.scope.set, a, b))
    .map(({ position }, place) => ({ position, relevance: relevances[place] ?? 0 }));
}

/**
 * The memories in scope that help with a query, best first, at most `limit` of them; none when nothing fits.
 *
 * Words and vectors are two witnesses, each brought to the same scale first (see `relevance.ts`), then fused; what the
 * result promises is told last (see `calibrated-relevance.ts`). A code or number that the query names decides by itself. A
 * query of stop words alone lists the set by importance and recency with a relevance of at most 0.5. Of conflicting memories
 * the newer one comes first.
 */
export function rankMemories(input: RankMemoriesInput): RankedMemory[] {
  const { set } = input.scope;
  const units = toUnits(input.read ?? readQuery(input.query, set.language), input.scope);
  const ranked = units.length === 0 ? rankWithoutQuestion(input) : rankForQuestion(units, input);
  return newerConflictsFirst(ranked, set).slice(0, Math.max(0, input.limit));
}
