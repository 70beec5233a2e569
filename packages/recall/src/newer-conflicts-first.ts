import { memoryStatuses } from "@elaaoms/core/memory";
import type { MemorySet } from "./memory-set.ts";
import { positionIn } from "./set/term-index.ts";
import { beginsTerm } from "./term-keys.ts";

interface Ranked {
  position: number;
  relevance: number;
}

/** Share of the shorter memory's terms from which two conflicting memories are taken to be about the same thing. */
const minSharedTerms = 0.5;
const conflicted = memoryStatuses.indexOf("conflicted");

/** The entries of the terms that each of these memories has. */
function termsOf(positions: readonly number[], { terms }: MemorySet): Map<number, Set<number>> {
  const found = new Map(positions.map((position) => [position, new Set<number>()]));
  for (let entry = 0; entry < terms.size; entry += 1) {
    if (!beginsTerm(terms.firstLetterOf(entry))) continue;
    for (const posting of terms.postings.subarray(terms.startOf(entry), terms.startOf(entry + 1))) {
      found.get(positionIn(posting))?.add(entry);
    }
  }
  return found;
}

function areAboutTheSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of shorter) if (longer.has(term)) shared += 1;
  return shorter.size > 0 && shared / shorter.size >= minSharedTerms;
}

/**
 * Lets a newer conflicting memory take the place of the older one it conflicts with, and the older one its place. Memories
 * conflict when both are marked so and share most of their terms.
 *
 * @param ranked best first; not changed.
 */
export function newerConflictsFirst(ranked: readonly Ranked[], set: MemorySet): readonly Ranked[] {
  const { statuses, statedAt } = set.columns;
  const places: number[] = [];
  for (let place = 0; place < ranked.length; place += 1) {
    if (statuses[ranked[place]?.position ?? -1] === conflicted) places.push(place);
  }
  if (places.length < 2) return ranked;
  const result = [...ranked];
  const terms = termsOf(
    places.map((place) => result[place]?.position ?? 0),
    set,
  );
  const none = new Set<number>();
  for (const [rank, better] of places.entries()) {
    for (const worse of places.slice(rank + 1)) {
      const [upper, lower] = [result[better], result[worse]];
      if (!upper || !lower || (statedAt[lower.position] ?? 0) <= (statedAt[upper.position] ?? 0)) continue;
      if (!areAboutTheSame(terms.get(upper.position) ?? none, terms.get(lower.position) ?? none)) continue;
      result[better] = { position: lower.position, relevance: upper.relevance };
      result[worse] = { position: upper.position, relevance: lower.relevance };
    }
  }
  return result;
}
