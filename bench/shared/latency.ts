/** One round of load on one target. */
export interface RoundResult {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  requests: number;
  /** Answers other than 200, and connections that broke. */
  failures: number;
}

/** The value that a share of the sorted values is not above (nearest rank). */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The middle value; of an even number of them the mean of both in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** Sums up what was measured of a round. */
export function summarizeRound(latencies: Float64Array, seconds: number, failures: number): RoundResult {
  const sorted = latencies.toSorted();
  return {
    requestsPerSecond: sorted.length / seconds,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    requests: sorted.length,
    failures,
  };
}

/** The median of rounds, figure by figure; requests and failures are summed. */
export function medianOfRounds(rounds: readonly RoundResult[]): RoundResult {
  const middle = (figure: keyof RoundResult) => median(rounds.map((round) => round[figure]));
  const sum = (figure: keyof RoundResult) => rounds.reduce((total, round) => total + round[figure], 0);
  return {
    requestsPerSecond: middle("requestsPerSecond"),
    p50: middle("p50"),
    p95: middle("p95"),
    p99: middle("p99"),
    requests: sum("requests"),
    failures: sum("failures"),
  };
}
