/** Where the answers to one question came, of all that was ranked for it. */
export interface Outcome {
  /** 0-based places of the facts that answer, ascending; those that were not found are missing. */
  places: readonly number[];
  /** How many facts answer. */
  answers: number;
}

export interface Metrics {
  questions: number;
  /** Share of the questions with an answer among the first one, five and ten. */
  hitAt1: number;
  hitAt5: number;
  hitAt10: number;
  /** Mean reciprocal rank of the first answer. */
  mrr: number;
  /** Normalized discounted cumulative gain of the first ten, with a gain of 1 for each answer (Järvelin & Kekäläinen, 2002). */
  ndcgAt10: number;
}

const discount = (place: number) => 1 / Math.log2(place + 2);

function ndcg({ places, answers }: Outcome, depth: number): number {
  const gained = places.filter((place) => place < depth).reduce((sum, place) => sum + discount(place), 0);
  let ideal = 0;
  for (let place = 0; place < Math.min(answers, depth); place += 1) ideal += discount(place);
  return ideal === 0 ? 0 : gained / ideal;
}

/** Null without a question. */
export function measure(outcomes: readonly Outcome[]): Metrics | null {
  if (outcomes.length === 0) return null;
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
  const hitAt = (depth: number) => mean(({ places }) => ((places[0] ?? depth) < depth ? 1 : 0));
  return {
    questions: outcomes.length,
    hitAt1: hitAt(1),
    hitAt5: hitAt(5),
    hitAt10: hitAt(10),
    mrr: mean(({ places }) => (places[0] === undefined ? 0 : 1 / (places[0] + 1))),
    ndcgAt10: mean((outcome) => ndcg(outcome, 10)),
  };
}

/** The value below which the given share of the values lies; 0 without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
