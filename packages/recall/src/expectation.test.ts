import { describe, expect, it } from "vitest";
import { document, scopeOf } from "../test/documents.ts";
import { type AnswerKind, toKindBits } from "./answer-kinds.ts";
import { adjustToExpectation } from "./expectation.ts";
import { indexKeys } from "./term-keys.ts";

describe("adjustToExpectation", () => {
  const scope = scopeOf(
    [document("ada", "Ada went with Ben on 3 May."), document("ben", "Ben told Ada about the dog.")],
    "en",
  );
  const adjust = (position: number, kinds: AnswerKind[], names: string[], relevance = 0.5) => {
    const subjects = names.map((name) => scope.set.terms.find(indexKeys.name(name)));
    return adjustToExpectation(relevance, position, { kinds: toKindBits(kinds), subjects }, scope);
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
