import { maxImportance } from "@elaaoms/core/memory";
import { calibrateScores } from "./calibrated-relevance.ts";
import type { CodeMatch } from "./lexical-scores.ts";
import type { MemorySet } from "./memory-set.ts";
import { newerConflictsFirst } from "./newer-conflicts-first.ts";
import type { Question } from "./question.ts";
import type { Scope } from "./scope.ts";
import { minStanding, recency, type Scores, scoreMemories, shareOfStatus } from "./score-memories.ts";

export interface RankedMemory {
  /** In the set. */
  position: number;
  /** 0–1: how likely it is to answer; from 0.97 on it has the code that was asked for. */
  relevance: number;
}

export interface RankingOptions {
  now: Date;
  limit: number;
}

/** Without a question nothing answers it. */
const maxRelevanceWithoutQuestion = 0.5;
/** A memory without the code that was asked for may help, but is not the answer. */
const maxRelevanceWithoutCode = 0.5;
const minRelevanceWithCode = 0.97;

function compareIds(set: MemorySet, first: number, second: number): number {
  const [firstId, secondId] = [set.idOf(first), set.idOf(second)];
  return firstId < secondId ? -1 : firstId > secondId ? 1 : 0;
}

function rankWithoutQuestion({ set, members }: Scope, now: Date): RankedMemory[] {
  const ranked = Array.from(members, (position) => {
    const importance = (set.columns.importances[position] ?? 0) / maxImportance;
    const standing = importance * (0.5 + 0.5 * recency(set, position, now)) * shareOfStatus(set, position);
    return { position, relevance: maxRelevanceWithoutQuestion * standing };
  });
  return ranked.sort((a, b) => b.relevance - a.relevance || compareIds(set, a.position, b.position));
}

const isRelevant = (standing = 0) => standing >= minStanding;

function relevanceOf(fit: number, codes: CodeMatch | undefined, likelihood: number): number {
  if (codes === "all") return minRelevanceWithCode + (1 - minRelevanceWithCode) * fit;
  return codes === "wrong" ? Math.min(likelihood, maxRelevanceWithoutCode) : likelihood;
}

/** Boosts order, and promise nothing: the relevances of the fits without them are handed out in the order with them. */
function rankByScores({ fits, standings, codes }: Scores, { members, set }: Scope): RankedMemory[] {
  const likelihoodOf = calibrateScores(fits);
  const relevant: number[] = [];
  for (let index = 0; index < members.length; index += 1) if (isRelevant(standings[index])) relevant.push(index);
  const relevances = new Float64Array(relevant.length);
  for (let place = 0; place < relevant.length; place += 1) {
    const index = relevant[place] ?? 0;
    const fit = fits[index] ?? 0;
    relevances[place] = relevanceOf(fit, codes?.[index], likelihoodOf(fit));
  }
  relevances.sort().reverse();
  const hasCode = (index: number) => (codes?.[index] === "all" ? 1 : 0);
  const standingOf = (index: number) => standings[index] ?? 0;
  const positionOf = (index: number) => members[index] ?? 0;
  return relevant
    .sort(
      (a, b) =>
        hasCode(b) - hasCode(a) || standingOf(b) - standingOf(a) || compareIds(set, positionOf(a), positionOf(b)),
    )
    .map((index, place) => ({ position: positionOf(index), relevance: relevances[place] ?? 0 }));
}

/**
 * The memories in scope that help with a question, best first, at most `limit` of them; none when nothing fits.
 *
 * Words and vectors are two witnesses, each brought to the same scale first (see `relevance.ts`), then fused; what the
 * result promises is told last (see `calibrated-relevance.ts`). A code or number that the question names decides by itself. A
 * question of stop words alone lists the set by importance and recency with a relevance of at most 0.5. Of conflicting
 * memories the newer one comes first.
 *
 * @param scope of the set that the question was put to.
 */
export function rankMemories(question: Question, scope: Scope, { now, limit }: RankingOptions): RankedMemory[] {
  const scores = scoreMemories(question, scope, now);
  const ranked = scores ? rankByScores(scores, scope) : rankWithoutQuestion(scope, now);
  return newerConflictsFirst(ranked, scope.set).slice(0, Math.max(0, limit));
}
