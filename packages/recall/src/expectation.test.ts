import { describe, expect, it } from "vitest";
import { document } from "../test/documents.ts";
import type { AnswerKind } from "./answer-kinds.ts";
import { adjustToExpectation } from "./expectation.ts";
import { prepareMemorySet } from "./memory-set.ts";

describe("adjustToExpectation", () => {
  const set = prepareMemorySet(
    [document("ada", "Ada went with Ben on 3 May."), document("ben", "Ben told Ada about the dog.")],
    { language: "en" },
  );
  const adjust = (index: number, kinds: AnswerKind[], subjects: string[], relevance = 0.5) => {
    const memory = set.memories[index];
    return memory ? adjustToExpectation(relevance, memory, { kinds, subjects: new Set(subjects) }, set) : Number.NaN;
  };

  it("prefers what may hold the answer and is about the one asked about", () => {
    expect(adjust(0, ["time"], [])).toBeGreaterThan(0.5);
    expect(adjust(1, ["time"], [])).toBe(0.5);
    expect(adjust(0, [], ["ada"])).toBeGreaterThan(0.5);
    expect(adjust(1, [], ["ada"])).toBeLessThan(0.5);
  });

  it("finds nothing where no word speaks for it, and stays a relevance", () => {
    expect(adjust(0, ["time"], ["ada"], 0)).toBe(0);
    expect(adjust(0, ["time"], ["ada"], 1)).toBe(1);
  });
});
