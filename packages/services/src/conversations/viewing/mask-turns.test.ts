import type { TranscriptTurn } from "@elaaoms/core/conversation";
import { defaultPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { describe, expect, it } from "vitest";
import { maskTurns, wholeTurns } from "./mask-turns.ts";

const said = (turn: number, role: TranscriptTurn["role"], message: string): TranscriptTurn => ({
  ...{ turn, role, message },
  seconds: turn * 4,
});

describe("maskTurns", () => {
  it("puts the category in the place of what the rules flag, and leaves what they allow", () => {
    const transcript = [
      said(0, "agent", "How can I help?"),
      said(1, "caller", "I have diabetes. My e-mail is dana@example.com."),
    ];
    const { turns, categories } = maskTurns(transcript, defaultPolicy, []);
    expect(JSON.stringify(turns)).not.toContain("diabetes");
    expect(turns[1]?.parts).toContainEqual({ kind: "masked", category: "health" });
    expect(JSON.stringify(turns)).toContain("dana@example.com");
    expect(turns[0]?.parts).toEqual([{ kind: "said", text: "How can I help?" }]);
    expect(categories).toEqual(["health"]);
  });

  it("masks what a masked memory quotes, by the turn's own number", () => {
    const transcript = [said(2, "agent", "Why?"), said(5, "caller", "Well, we lost our mother in May, so no.")];
    const quotes = [{ turn: 5, quote: "We lost our mother in May", category: "health" }];
    const { turns } = maskTurns(transcript, defaultPolicy, quotes);
    expect(turns[1]?.parts).toEqual([
      { kind: "said", text: "Well, " },
      { kind: "masked", category: "health" },
      { kind: "said", text: ", so no." },
    ]);
  });

  it("masks the whole turn when its words are not those of the quote", () => {
    const { turns } = maskTurns([said(0, "caller", "It hurts here.")], defaultPolicy, [
      { turn: 0, quote: "Something else", category: "health" },
    ]);
    expect(turns[0]?.parts).toEqual([{ kind: "masked", category: "health" }]);
  });

  it("shows every word where nothing is hidden", () => {
    expect(wholeTurns([said(3, "caller", "I have diabetes.")])).toEqual([
      { turn: 3, role: "caller", seconds: 12, parts: [{ kind: "said", text: "I have diabetes." }] },
    ]);
  });
});
