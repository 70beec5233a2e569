import type { CosineScale } from "@elaaoms/recall/embedder";
import { cosine, type EmbeddedCaller, type PairCosine } from "./cosines.ts";

export interface DuplicateMeasure {
  threshold: number;
  /** Share of the facts stated twice that are above it. */
  caught: number;
  /** Statements that only look alike and are above it: with the comparison of values that consolidation makes, and without. */
  taken: { withValues: number; withoutValues: number };
  /** The lowest, the 5 % and the middle of facts stated twice. */
  restated: { lowest: number; low: number; middle: number };
  /** The highest of statements that only look alike; of all, and of those that their values do not tell apart. */
  distinct: { highest: number; highestByCosineAlone: number };
}

/** Two statements that come this close to the threshold would be a matter of luck. */
const margin = 0.01;

/**
 * The lowest cosine from which on consolidation takes no two different facts for one, as far as these pairs show: between
 * the facts stated twice and the different ones where they part, else just above the different ones.
 */
export function measureDuplicates(restated: readonly PairCosine[], distinct: readonly PairCosine[]): DuplicateMeasure {
  const same = restated.map((pair) => pair.cosine).toSorted((a, b) => a - b);
  const byCosineAlone = distinct.filter(({ differsInValues }) => !differsInValues).map((pair) => pair.cosine);
  const lowest = same[0] ?? 1;
  const highestByCosineAlone = Math.max(0, ...byCosineAlone);
  const threshold = lowest > highestByCosineAlone ? (lowest + highestByCosineAlone) / 2 : highestByCosineAlone + margin;
  const above = (pairs: readonly PairCosine[]) => pairs.filter((pair) => pair.cosine >= threshold).length;
  return {
    threshold,
    caught: same.filter((value) => value >= threshold).length / same.length,
    taken: { withValues: above(distinct.filter((pair) => !pair.differsInValues)), withoutValues: above(distinct) },
    restated: { lowest, low: quantile(same, 0.05), middle: quantile(same, 0.5) },
    distinct: { highest: Math.max(0, ...distinct.map((pair) => pair.cosine)), highestByCosineAlone },
  };
}

export interface ScaleMeasure {
  scale: CosineScale;
  pairs: { answering: number; others: number };
  /** Share of the questions whose best memory by cosine alone answers; among the best five. */
  hitAt: { one: number; five: number };
  answers: { low: number; middle: number };
  others: { middle: number; high: number };
}

const unrelatedQuantile = 0.95;
const answeringShare = 17 / 20;

/** Where cosines of questions and memories lie; what the two ends of the scale mean is said at `CosineScale`. */
export function measureScale(callers: readonly EmbeddedCaller[]): ScaleMeasure {
  const pairs = callers.flatMap(({ questions, memories }) =>
    questions.flatMap(({ vector, answers }) =>
      memories.map((memory, place) => ({ cosine: cosine(vector, memory), isAnswer: answers.has(place) })),
    ),
  );
  const sorted = (isAnswer: boolean) =>
    pairs
      .filter((pair) => pair.isAnswer === isAnswer)
      .map((pair) => pair.cosine)
      .toSorted((a, b) => a - b);
  const [answers, others] = [sorted(true), sorted(false)];
  return {
    scale: { unrelated: quantile(others, unrelatedQuantile), answering: answeringFrom(pairs) },
    pairs: { answering: answers.length, others: others.length },
    hitAt: { one: hitAt(callers, 1), five: hitAt(callers, 5) },
    answers: { low: quantile(answers, 0.05), middle: quantile(answers, 0.5) },
    others: { middle: quantile(others, 0.5), high: quantile(others, unrelatedQuantile) },
  };
}

/** The lowest cosine above which enough pairs are answers; above the highest when there is none. */
function answeringFrom(pairs: readonly { cosine: number; isAnswer: boolean }[]): number {
  let [answers, lowest] = [0, Number.NaN];
  for (const [index, pair] of pairs.toSorted((a, b) => b.cosine - a.cosine).entries()) {
    if (pair.isAnswer) answers += 1;
    if (answers / (index + 1) >= answeringShare) lowest = pair.cosine;
  }
  return lowest;
}

function hitAt(callers: readonly EmbeddedCaller[], limit: number): number {
  const hits = callers.flatMap(({ questions, memories }) =>
    questions.map(({ vector, answers }) => {
      const ranked = memories.map((memory, place) => ({ place, cosine: cosine(vector, memory) }));
      return ranked
        .toSorted((a, b) => b.cosine - a.cosine)
        .slice(0, limit)
        .some(({ place }) => answers.has(place));
    }),
  );
  return hits.filter(Boolean).length / hits.length;
}

/** @param sorted ascending. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
