import { describe, expect, it } from "vitest";
import { measureDuplicates, measureScale } from "./calibrate.ts";
import type { PairCosine } from "./cosines.ts";

const pair = (cosine: number, differsInValues = false): PairCosine => ({
  first: "a",
  second: "b",
  cosine,
  differsInValues,
});

describe("measureDuplicates", () => {
  it("puts the threshold between what parts", () => {
    const measured = measureDuplicates([pair(0.9), pair(0.8)], [pair(0.6), pair(0.1)]);
    expect(measured).toMatchObject({ caught: 1, taken: { withValues: 0, withoutValues: 0 } });
    expect(measured.threshold).toBeCloseTo(0.7);
  });

  it("gives up duplicates rather than take two facts for one, unless their values tell them apart", () => {
    const measured = measureDuplicates([pair(0.9), pair(0.7)], [pair(0.8), pair(0.95, true)]);
    expect(measured.threshold).toBeCloseTo(0.81);
    expect(measured).toMatchObject({ caught: 0.5, taken: { withValues: 0, withoutValues: 1 } });
    expect(measured.distinct).toEqual({ highest: 0.95, highestByCosineAlone: 0.8 });
  });
});

describe("measureScale", () => {
  const at = (cosine: number) => Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2));
  const question = (...answers: number[]) => ({ vector: Float32Array.of(1, 0), answers: new Set(answers) });

  it("says where answers begin and where what is unrelated ends", () => {
    const memories = [at(0.8), at(0.7), ...Array.from({ length: 18 }, (_, place) => at(place / 100))];
    const { scale, hitAt, pairs } = measureScale([{ memories, questions: [question(0, 1)] }]);
    expect(scale.answering).toBeCloseTo(0.7, 5);
    expect(scale.unrelated).toBeCloseTo(0.17, 5);
    expect(pairs).toEqual({ answering: 2, others: 18 });
    expect(hitAt).toEqual({ one: 1, five: 1 });
  });

  it("counts a question whose answer comes late", () => {
    const memories = [at(0.9), at(0.8), at(0.7)];
    const { hitAt } = measureScale([{ memories, questions: [question(2), question(0)] }]);
    expect(hitAt).toEqual({ one: 0.5, five: 1 });
  });
});
