import type { MemorySet, PreparedMemory } from "./memory-set.ts";

interface Ranked {
  id: string;
  relevance: number;
}

/** Share of the shorter memory's terms from which two conflicting memories are taken to be about the same thing. */
const minSharedTerms = 0.5;

function areAboutTheSame(a: PreparedMemory, b: PreparedMemory): boolean {
  const [shorter, longer] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of shorter.terms.keys()) if (longer.terms.has(term)) shared += 1;
  return shorter.terms.size > 0 && shared / shorter.terms.size >= minSharedTerms;
}

/**
 * Lets a newer conflicting memory take the place of the older one it conflicts with, and the older one its place. Memories
 * conflict when both are marked so and share most of their terms.
 *
 * @param ranked best first; not changed.
 */
export function newerConflictsFirst(ranked: readonly Ranked[], set: MemorySet): Ranked[] {
  const conflicted = new Map(
    set.memories.filter((memory) => memory.status === "conflicted").map((memory) => [memory.id, memory]),
  );
  const result = [...ranked];
  const places = result.flatMap(({ id }, index) => (conflicted.has(id) ? [index] : []));
  for (const [rank, better] of places.entries()) {
    for (const worse of places.slice(rank + 1)) {
      const [upper, lower] = [result[better], result[worse]];
      if (!upper || !lower) continue;
      const [a, b] = [conflicted.get(upper.id), conflicted.get(lower.id)];
      if (!a || !b || b.statedAt <= a.statedAt || !areAboutTheSame(a, b)) continue;
      result[better] = { id: lower.id, relevance: upper.relevance };
      result[worse] = { id: upper.id, relevance: lower.relevance };
    }
  }
  return result;
}
