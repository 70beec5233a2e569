import type { Scope } from "./scope.ts";

/** What is learned in one call has one time; imports of one batch differ by little. */
const sameConversationMs = 60 * 60 * 1_000;
/** What a memory gains by the relevance of the ones stated before and after it, nearest first. */
const neighbourShares = [0.3, 0.15];
/** With fewer memories than this, words tell them apart, and a neighbour is as likely to be about something else. */
const memoriesForFullShare = 120;

/**
 * What was said beside an answer is often a part of it, in words of its own ("she went to Lisbon", "her wallet was stolen
 * there"): lets the relevance of neighbours in one conversation count for one another, the more the larger the scope is.
 *
 * @param relevances one a memory in scope, 0–1, in their order; not changed.
 */
export function withConversationContext({ members, set }: Scope, relevances: Float64Array): Float64Array {
  const { statedAt } = set.columns;
  const ofFullShare = Math.min(1, members.length / memoriesForFullShare);
  const inContext = relevances.slice();
  const gain = (index: number, neighbour: number, share: number) => {
    const apart = (statedAt[members[neighbour] ?? 0] ?? 0) - (statedAt[members[index] ?? 0] ?? 0);
    if (Math.abs(apart) > sameConversationMs) return;
    const relevance = inContext[index] ?? 0;
    inContext[index] = relevance + ofFullShare * share * (relevances[neighbour] ?? 0) * (1 - relevance);
  };
  for (let index = 0; index < members.length; index += 1) {
    for (let step = 1; step <= neighbourShares.length; step += 1) {
      const share = neighbourShares[step - 1] ?? 0;
      if (index >= step) gain(index, index - step, share);
      if (index + step < members.length) gain(index, index + step, share);
    }
  }
  return inContext;
}
