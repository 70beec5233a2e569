import { describe, expect, it } from "vitest";
import { measure, percentile } from "./metrics.ts";

describe("measure", () => {
  it("counts the first answer for hits and rank, and all of them for gain", () => {
    const measured = measure([
      { places: [0], answers: 1 },
      { places: [4, 9], answers: 2 },
      { places: [10], answers: 1 },
      { places: [], answers: 1 },
    ]);
    expect(measured).toMatchObject({ questions: 4, hitAt1: 0.25, hitAt5: 0.5, hitAt10: 0.5 });
    expect(measured?.mrr).toBeCloseTo((1 + 1 / 5 + 1 / 11) / 4);
    const gain = (1 / Math.log2(6) + 1 / Math.log2(11)) / (1 + 1 / Math.log2(3));
    expect(measured?.ndcgAt10).toBeCloseTo((1 + gain) / 4);
  });

  it("has nothing to say without questions", () => {
    expect(measure([])).toBeNull();
  });
});

describe("percentile", () => {
  it("is a value that was measured", () => {
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([3, 1, 2], 1)).toBe(3);
    expect(percentile([], 0.5)).toBe(0);
  });
});
