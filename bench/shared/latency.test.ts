import { describe, expect, it } from "vitest";
import { median, medianOfRounds, percentile, summarizeRound } from "./latency.ts";

describe("percentiles", () => {
  it("are values that were measured, by the nearest rank", () => {
    const sorted = Array.from({ length: 200 }, (_, index) => index + 1);
    expect([0.5, 0.95, 0.99].map((share) => percentile(sorted, share))).toEqual([100, 190, 198]);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it("are taken of latencies in any order", () => {
    const round = summarizeRound(Float64Array.of(30, 10, 20, 40), 2, 1);
    expect(round).toEqual({ requestsPerSecond: 2, p50: 20, p95: 40, p99: 40, requests: 4, failures: 1 });
  });
});

describe("the median of rounds", () => {
  it("is the middle one, or the mean of both in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 4, 9])).toBe(3);
  });

  it("takes each figure by itself, and counts all requests and failures", () => {
    const round = { requestsPerSecond: 10, p50: 1, p95: 3, p99: 9, requests: 20, failures: 1 };
    const slow = { ...round, requestsPerSecond: 2, p50: 8 };
    expect(medianOfRounds([round, slow, { ...round, p50: 2 }])).toEqual({
      requestsPerSecond: 10,
      p50: 2,
      p95: 3,
      p99: 9,
      requests: 60,
      failures: 3,
    });
  });
});
