import { describe, expect, it } from "vitest";
import { call, must } from "./gold.ts";
import { smallCall } from "./testing.ts";

const written = { id: "one", language: "en", domain: "other", startedAt: "2026-03-04T15:20:00Z" } as const;

describe("call", () => {
  it("takes the marks out of what was said, and the turns of a fact from them", () => {
    expect(smallCall.transcript.map(({ message }) => message).join(" ")).not.toContain("#");
    expect(smallCall.transcript.map(({ role }) => role)).toEqual(["agent", "caller", "agent", "caller"]);
    expect(smallCall.facts.map(({ id, turns }) => [id, turns])).toEqual([
      ["order", [1]],
      ["time", [3]],
      ["lamp", [3]],
    ]);
  });

  it("refuses a mark without a fact, a fact without a mark, and a line without a speaker", () => {
    expect(() => call({ ...written, transcript: "C: Hello. #greeting" })).toThrow("greeting");
    expect(() => call({ ...written, transcript: "C: Hello.", facts: [must("order", "factual", "X")] })).toThrow(
      "order",
    );
    expect(() => call({ ...written, transcript: "C: Hello.\nHello." })).toThrow("turn 1");
  });
});
