import { describe, expect, it } from "vitest";
import { document } from "../test/documents.ts";
import { prepareMemorySet, termKeys } from "./memory-set.ts";

describe("prepareMemorySet", () => {
  it("counts terms, the memories they occur in, and lengths", () => {
    const set = prepareMemorySet([document("a", "dog dog biscuit"), document("b", "The dog sleeps")], {
      language: "en",
    });
    expect(set.memories[0]?.terms.get(termKeys.word("dog"))).toBe(2);
    expect(set.documentFrequency.get(termKeys.word("dog"))).toBe(2);
    expect(set.documentFrequency.get(termKeys.word("biscuit"))).toBe(1);
    expect(set.averageLength).toBe(2.5);
  });

  it("indexes codes whole and in parts, concepts, and what the kind of memory says", () => {
    const set = prepareMemorySet([document("a", "Purchase XYZ-789 never came", { type: "issue" })], { language: "en" });
    const terms = [...(set.memories[0]?.terms.keys() ?? [])];
    expect(terms).toEqual(
      expect.arrayContaining([
        termKeys.code("xyz789"),
        termKeys.codePart("xyz"),
        termKeys.codePart("789"),
        termKeys.concept("order"),
        termKeys.concept("problem"),
      ]),
    );
  });

  it("estimates its memory, vectors included", () => {
    const plain = prepareMemorySet([document("a", "dog")], { language: "en" });
    const embedded = prepareMemorySet([document("a", "dog", { embedding: new Float32Array(384) })], { language: "en" });
    expect(plain.bytes).toBeGreaterThan(400);
    expect(embedded.bytes - plain.bytes).toBe(384 * 4);
  });

  it("is empty for nobody", () => {
    expect(prepareMemorySet([], { language: null })).toMatchObject({ memories: [], averageLength: 0, bytes: 0 });
  });
});
