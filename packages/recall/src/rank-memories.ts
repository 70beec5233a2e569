import { maxImportance } from "@elaaoms/core/memory";
import { calibrateScores } from "./calibrated-relevance.ts";
import { newerConflictsFirst } from "./newer-conflicts-first.ts";
import { type QueryUnit, readQuery } from "./query-units.ts";
import { recency, type ScoredMemory, type ScoreMemoriesInput, scoreMemories, shareOfStatus } from "./score-memories.ts";

export interface RankedMemory {
  id: string;
  /** 0–1: how likely it is to answer; from 0.97 on it has the code that was asked for. */
  relevance: number;
}

export interface RankMemoriesInput extends ScoreMemoriesInput {
  limit: number;
}

/** Below this a memory has next to nothing to do with the question. */
const minStanding = 0.1;
/** Without a question nothing answers it. */
const maxRelevanceWithoutQuestion = 0.5;
/** A memory without the code that was asked for may help, but is not the answer. */
const maxRelevanceWithoutCode = 0.5;
const minRelevanceWithCode = 0.97;

const descending = (a: number, b: number) => b - a;
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function rankWithoutQuestion({ set, now }: RankMemoriesInput): RankedMemory[] {
  const ranked = set.memories.map((memory) => {
    const standing = (memory.importance / maxImportance) * (0.5 + 0.5 * recency(memory, now)) * shareOfStatus(memory);
    return { id: memory.id, relevance: maxRelevanceWithoutQuestion * standing };
  });
  return ranked.sort((a, b) => b.relevance - a.relevance || byId(a, b));
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
    .sort((a, b) => hasCode(b) - hasCode(a) || b.standing - a.standing || byId(a, b))
    .map(({ id }, place) => ({ id, relevance: relevances[place] ?? 0 }));
}

/**
 * The memories that help with a query, best first, at most `limit` of them; none when nothing fits. The whole set is
 * ranked: leave out beforehand what the agent may not see.
 *
 * Words and vectors are two witnesses, each brought to the same scale first (see `relevance.ts`), then fused; what the
 * result promises is told last (see `calibrated-relevance.ts`). A code or number that the query names decides by itself. A
 * query of stop words alone lists the set by importance and recency with a relevance of at most 0.5. Of conflicting memories
 * the newer one comes first.
 */
export function rankMemories(input: RankMemoriesInput): RankedMemory[] {
  const units = readQuery(input.query, input.set);
  const ranked = units.length === 0 ? rankWithoutQuestion(input) : rankForQuestion(units, input);
  return newerConflictsFirst(ranked, input.set).slice(0, Math.max(0, input.limit));
}
