import type { PreparedMemory } from "./memory-set.ts";

/** What is learned in one call has one time; imports of one batch differ by little. */
const sameConversationMs = 60 * 60 * 1_000;
/** What a memory gains by the relevance of the ones stated before and after it, nearest first. */
const neighbourShares = [0.3, 0.15];
/** With fewer memories than this, words tell them apart, and a neighbour is as likely to be about something else. */
const memoriesForFullShare = 120;

/**
 * What was said beside an answer is often a part of it, in words of its own ("she went to Lisbon", "her wallet was stolen
 * there"): lets the relevance of neighbours in one conversation count for one another, the more the
 * larger the set is.
 *
 * @param memories in the order in which they were stated.
 * @param relevances one a memory, 0–1.
 */
export function withConversationContext(memories: readonly PreparedMemory[], relevances: readonly number[]): number[] {
  const ofFullShare = Math.min(1, memories.length / memoriesForFullShare);
  return memories.map((memory, index) => {
    let relevance = relevances[index] ?? 0;
    for (const [step, share] of neighbourShares.entries()) {
      for (const at of [index - step - 1, index + step + 1]) {
        const neighbour = memories[at];
        if (!neighbour || Math.abs(neighbour.statedAt - memory.statedAt) > sameConversationMs) continue;
        relevance += ofFullShare * share * (relevances[at] ?? 0) * (1 - relevance);
      }
    }
    return relevance;
  });
}
