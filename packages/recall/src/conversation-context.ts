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
 * @param relevances one a memory in scope, 0–1, in their order.
 */
export function withConversationContext({ members, set }: Scope, relevances: readonly number[]): number[] {
  const { statedAt } = set.columns;
  const ofFullShare = Math.min(1, members.length / memoriesForFullShare);
  const timeOf = (index: number) => statedAt[members[index] ?? 0] ?? 0;
  return relevances.map((own, index) => {
    let relevance = own;
    for (const [step, share] of neighbourShares.entries()) {
      for (const at of [index - step - 1, index + step + 1]) {
        const neighbour = relevances[at];
        if (neighbour === undefined || Math.abs(timeOf(at) - timeOf(index)) > sameConversationMs) continue;
        relevance += ofFullShare * share * neighbour * (1 - relevance);
      }
    }
    return relevance;
  });
}
