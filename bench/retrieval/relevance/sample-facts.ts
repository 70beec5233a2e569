import type { AskedFact } from "./asked-callers.ts";

/** How many memories a set has; a caller with fewer is taken whole. */
export const setSizes = [20, 60, 250] as const;
/** What was said in one go: a set is made of such runs, since what stands beside an answer is like it. */
const runLength = 5;

/** A linear congruential generator (Numerical Recipes, 1992): the same numbers on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Sample {
  facts: readonly AskedFact[];
  gold: ReadonlySet<string>;
  size: number;
  random: () => number;
}

/** A set of the size with all answers, what was said beside them, and runs of other facts. */
export function sampleWithAnswers({ facts, gold, size, random }: Sample): AskedFact[] {
  const answers = facts.filter(({ id }) => gold.has(id));
  const beside = facts.filter(
    ({ id }, index) => !gold.has(id) && [-2, -1, 1, 2].some((step) => gold.has(facts[index + step]?.id ?? "")),
  );
  const others = facts.filter(({ id }) => !gold.has(id));
  return [
    ...answers,
    ...fill(beside.slice(0, Math.max(0, size - answers.length)), others, size - answers.length, random),
  ];
}

/** A set of the size in which nothing answers. */
export function sampleWithoutAnswers({ facts, gold, size, random }: Sample): AskedFact[] {
  const others = facts.filter(({ id }) => !gold.has(id));
  return fill([], others, size, random);
}

function fill(
  chosen: readonly AskedFact[],
  pool: readonly AskedFact[],
  size: number,
  random: () => number,
): AskedFact[] {
  if (pool.length <= size) return [...pool];
  const set = new Set(chosen);
  while (set.size < size) {
    const start = Math.floor(random() * pool.length);
    for (const fact of pool.slice(start, start + runLength)) if (set.size < size) set.add(fact);
  }
  return [...set];
}
