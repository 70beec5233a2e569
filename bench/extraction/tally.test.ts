import { describe, expect, it } from "vitest";
import { formatMisses, formatTable, formatWrong } from "./report.ts";
import { scoreCall } from "./score.ts";
import { type CallOutcome, percentile, tally } from "./tally.ts";
import { memory, smallCall } from "./testing.ts";

function outcome(given: Partial<CallOutcome> = {}): CallOutcome {
  const memories = [
    memory({ content: "Order number is X412." }),
    memory({ content: "The order is X412." }),
    memory({ content: "Owns the company.", evidence: [{ turn: 1, quote: "I own it" }] }),
    memory({ content: "The lamp is broken.", type: "emotion" }),
  ];
  return {
    call: smallCall,
    milliseconds: 10,
    usage: null,
    dropped: { ungrounded: 1, greeting: 2 },
    callerName: "Dana",
    score: scoreCall(smallCall, memories),
    error: null,
    ...given,
  };
}

describe("tally", () => {
  it("adds up one call", () => {
    expect(tally([outcome()])).toEqual({
      calls: 1,
      failed: 0,
      memories: 4,
      mustRecall: 1 / 2,
      recall: 2 / 3,
      precision: 3 / 4,
      typeAccuracy: 1 / 2,
      nameAccuracy: 1,
      duplicates: 1,
      ungrounded: 1,
      dropped: 3,
      p50Ms: 10,
      p95Ms: 10,
      usage: null,
    });
  });

  it("counts the facts of a call on which the engine failed as missed", () => {
    const failed = outcome({ score: null, error: "Error", dropped: {}, callerName: null, milliseconds: 30 });
    const sums = tally([outcome(), failed]);
    expect(sums).toMatchObject({ failed: 1, mustRecall: 1 / 4, recall: 1 / 3, precision: 3 / 4, nameAccuracy: 1 / 2 });
  });

  it("says nothing where there is nothing to divide by", () => {
    expect(tally([])).toMatchObject({ mustRecall: null, precision: null, typeAccuracy: null, p50Ms: null });
  });
});

describe("percentile", () => {
  it("is the nearest rank", () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect([percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1)]).toEqual([10, 19, 20]);
    expect([percentile([7], 0.95), percentile([], 0.5)]).toEqual([7, null]);
  });
});

describe("the report", () => {
  it("has a row for each language, each domain, and all", () => {
    const rows = formatTable([outcome()], null).split("\n");
    expect(rows.map((row) => row.split(" ")[0])).toEqual(["", "en", "support", "all"]);
    expect(rows[3]).toMatch(/all +1 +4 +0\.50 +0\.67 +0\.75 +0\.50 +1\.00 +1 +1 +3 +0 +10 +10 +–$/);
  });

  it("tells a cost when tokens were reported and a price was given", () => {
    const priced = outcome({ usage: { inputTokens: 1_000_000, outputTokens: 100_000 } });
    expect(formatTable([priced], { input: 2, output: 10 })).toContain("$3.0000");
    expect(formatTable([priced], null)).not.toContain("$");
  });

  it("lists what was missed and what was wrong, with the turns", () => {
    expect(formatMisses([outcome()])).toEqual([
      "small time (must): 3 “Call me after five, please. And my lamp is broken.”",
    ]);
    expect(formatWrong([outcome()])).toEqual(["small [factual] Owns the company. ← 1 “I own it”"]);
  });
});
