import { describe, expect, it } from "vitest";
import { calibrateScores } from "./calibrated-relevance.ts";

const best = (scores: readonly number[]) => calibrateScores(scores)(scores[0] ?? 0);
const others = (count: number, score: number) => Array.from({ length: count }, () => score);

describe("calibrateScores", () => {
  it("keeps the order of scores, and stays between 0 and 1", () => {
    const scores = [0, 0.01, 0.1, 0.25, 0.4, 0.41, 0.6, 0.69, 0.7, 0.8, 0.95, 1];
    for (const beside of [[], others(30, 0.3), others(300, 0.55)]) {
      const relevances = scores.map(calibrateScores([...scores, ...beside]));
      for (const [index, relevance] of relevances.entries()) {
        expect(relevance).toBeGreaterThan(relevances[index - 1] ?? 0);
        expect(relevance).toBeLessThan(1);
      }
    }
  });

  it("promises less, the more memories score alike", () => {
    expect(best([0.8])).toBeGreaterThanOrEqual(0.7);
    expect(best([0.8, 0.78])).toBeLessThan(best([0.8, 0.5]));
    expect(best([0.8, ...others(4, 0.78)])).toBeLessThan(0.4);
    expect(best([0.75, ...others(249, 0.5)])).toBeLessThan(0.7);
  });

  it("is not moved by any number of memories about something else", () => {
    expect(Math.abs(best([0.85, ...others(250, 0)]) - best([0.85]))).toBeLessThan(0.05);
  });

  it("makes no answer of the best of what hardly fits", () => {
    expect(best([0.3])).toBeLessThan(0.5);
    expect(best(others(20, 0.05))).toBeLessThan(0.1);
  });
});
