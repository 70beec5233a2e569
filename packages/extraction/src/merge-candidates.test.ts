import { describe, expect, it } from "vitest";
import type { CandidateMemory } from "./engine.ts";
import { mergeCandidates } from "./merge-candidates.ts";

function candidate(turn: number | null, overrides: Partial<CandidateMemory>): CandidateMemory {
  return {
    content: "Something.",
    type: "factual",
    importance: 5,
    confidence: 0.9,
    attribute: null,
    value: null,
    entities: [],
    evidence: turn === null ? [] : [{ turn, quote: "x" }],
    attributedTo: turn === null ? "platform" : "caller",
    sensitivity: [],
    validFrom: null,
    validUntil: null,
    ...overrides,
  };
}
const address = (turn: number | null, value: string) =>
  candidate(turn, { content: `Lives at ${value}.`, attribute: "address", value });
const contents = (...candidates: CandidateMemory[]) => mergeCandidates(candidates).merged.map(({ content }) => content);

describe("mergeCandidates", () => {
  it("keeps the value said last, whatever order it comes in", () => {
    const [first, corrected] = [address(3, "18 Alder Lane"), address(9, "7 Birch Road")];
    expect(contents(first, corrected)).toEqual(["Lives at 7 Birch Road."]);
    expect(contents(corrected, first)).toEqual(["Lives at 7 Birch Road."]);
  });

  it("does not let what the platform collected overrule the caller", () => {
    expect(contents(address(3, "7 Birch Road"), address(null, "18 Alder Lane"))).toEqual(["Lives at 7 Birch Road."]);
    const citing = { ...address(8, "18 Alder Lane"), attributedTo: "platform" as const };
    expect(contents(address(3, "7 Birch Road"), citing)).toEqual(["Lives at 7 Birch Road."]);
    expect(contents(address(null, "18 Alder Lane"))).toEqual(["Lives at 18 Alder Lane."]);
  });

  it("takes one fact told twice for one, with the surer wording and the higher importance", () => {
    const unsure = candidate(2, { content: "Has a DOG!", confidence: 0.6, importance: 7 });
    const sure = candidate(1, { content: "Has a dog.", confidence: 0.9 });
    expect(mergeCandidates([unsure, sure])).toEqual({ merged: [{ ...sure, importance: 7 }], duplicates: 1 });
  });

  it("keeps different statements without an attribute, in the order of the call", () => {
    expect(contents(candidate(5, { content: "Second." }), candidate(1, { content: "First." }))).toEqual([
      "First.",
      "Second.",
    ]);
  });
});
