import type { RankedMemory } from "./rank-memories.ts";

/** From here on a memory answers the question: what another engine thinks of it moves it no more. */
const answeringRelevance = 0.7;
/** What is known of a memory that another engine proposes and this one found nothing in. */
const proposedRelevance = 0.1;
/** Damps the difference between neighbouring ranks. */
const rankConstant = 10;
/**
 * What a rank of the other engine weighs against one of ours: little. Ours finds half as much again (docs/recall-quality.md), and
 * of 0.05 to 0.5 the smallest did best on the questions for tuning.
 */
const proposalWeight = 0.05;

/**
 * Fuses our ranking with the order in which another engine proposes memories, by weighted reciprocal rank (Cormack, Clarke,
 * Büttcher, "Reciprocal rank fusion", 2009): its scores mean nothing outside of its own answer, its order does. What answers
 * stays before everything else, in our order; among the rest, and for what we found nothing in, the other engine has a say.
 * Each keeps our relevance, so that thresholds mean the same with and without it.
 *
 * @param ranked all that we rank, best first.
 * @param proposed positions of memories that may be shown, best first.
 */
export function fuseProposals(ranked: readonly RankedMemory[], proposed: readonly number[]): RankedMemory[] {
  if (proposed.length === 0) return [...ranked];
  const answering = ranked.filter(({ relevance }) => relevance >= answeringRelevance);
  const doubtful = ranked.filter(({ relevance }) => relevance < answeringRelevance);
  const known = new Set(ranked.map(({ position }) => position));
  const scores = new Map(doubtful.map(({ position }, index) => [position, reciprocal(index)]));
  for (const [index, position] of proposed.entries()) {
    const score = scores.get(position);
    if (score !== undefined || !known.has(position))
      scores.set(position, (score ?? 0) + proposalWeight * reciprocal(index));
  }
  const added = proposed
    .filter((position) => !known.has(position))
    .map((position) => ({ position, relevance: proposedRelevance }));
  const scoreOf = ({ position }: RankedMemory) => scores.get(position) ?? 0;
  return [...answering, ...[...doubtful, ...added].sort((a, b) => scoreOf(b) - scoreOf(a))];
}

function reciprocal(index: number): number {
  return 1 / (rankConstant + index + 1);
}
