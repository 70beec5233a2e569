import { describe, expect, it } from "vitest";
import { document } from "../test/documents.ts";
import { adjustToExpectation, askedKinds, heldKinds } from "./answer-kinds.ts";
import { prepareMemorySet } from "./memory-set.ts";

describe("askedKinds", () => {
  it.each([
    ["When did she move?", ["time"]],
    ["¿Dónde vive?", ["place"]],
    ["Wer hilft ihm?", ["person"]],
    ["How many dogs does he have?", ["amount"]],
    ["¿Por qué llamó?", ["reason"]],
    ["Wohin und warum?", ["place", "reason"]],
    ["order number", []],
    ["whenever, somewhere", []],
  ])("reads %s", (query, kinds) => {
    expect(askedKinds(query)).toEqual(kinds);
  });
});

describe("heldKinds", () => {
  it.each([
    ["time", "The wedding is on 3 May.", "The wedding was lovely."],
    ["place", "He works in Boston.", "He works hard."],
    ["person", "Her colleague drives her.", "It drives itself."],
    ["amount", "The repair costs 1.900 Euro.", "The repair is expensive."],
    ["reason", "She left because it rained.", "She left."],
  ] as const)("tells a statement that holds a %s from one that does not", (kind, holds, lacks) => {
    expect(heldKinds(holds)).toContain(kind);
    expect(heldKinds(lacks)).not.toContain(kind);
  });
});

describe("adjustToExpectation", () => {
  const set = prepareMemorySet(
    [document("ada", "Ada went with Ben on 3 May."), document("ben", "Ben told Ada about the dog.")],
    { language: "en" },
  );
  const adjust = (index: number, kinds: ReturnType<typeof askedKinds>, subjects: string[], relevance = 0.5) => {
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
