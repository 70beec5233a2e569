import type { Transcript } from "@elaaoms/core/conversation";
import { describe, expect, it } from "vitest";
import { chunkTranscript } from "./chunk-transcript.ts";

const countTokens = (text: string) => text.split(/\s+/).filter(Boolean).length;

function callOf(turns: number, words: number): Transcript {
  return Array.from({ length: turns }, (_, turn) => ({
    turn,
    role: turn % 2 === 0 ? ("agent" as const) : ("caller" as const),
    message: Array.from({ length: words }, (__, word) => `w${turn}-${word}`).join(" "),
    seconds: turn * 4,
  }));
}

const turnsOf = (chunk: Transcript) => chunk.map(({ turn }) => turn);
const options = { countTokens, wholeTokens: 1_000, chunkTokens: 500, overlapTokens: 100 };

describe("chunkTranscript", () => {
  it("leaves a short call whole", () => {
    const call = callOf(20, 20);
    expect(chunkTranscript(call, options)).toEqual([call]);
    expect(chunkTranscript([], options)).toEqual([[]]);
  });

  it("cuts a long one between turns, with every turn in it and an overlap", () => {
    const call = callOf(100, 20);
    const chunks = chunkTranscript(call, options);
    expect(chunks.length).toBeGreaterThan(5);
    expect([...new Set(chunks.flatMap(turnsOf))]).toEqual(turnsOf(call));
    for (const [index, chunk] of chunks.entries()) {
      const tokens = chunk.reduce((sum, { message }) => sum + countTokens(message) + 14, 0);
      expect(tokens).toBeLessThanOrEqual(500);
      const next = chunks[index + 1];
      if (next) expect(turnsOf(next).slice(0, 2)).toEqual(turnsOf(chunk).slice(-2));
    }
  });

  it("does not repeat itself when turns are as long as a chunk", () => {
    const chunks = chunkTranscript(callOf(10, 400), options);
    expect(chunks.map(turnsOf)).toEqual([[0], [1], [2], [3], [4], [5], [6], [7], [8], [9]]);
  });

  it("cuts a turn that is more than a chunk, each piece under the turn's number and no character lost", () => {
    const long = { turn: 1, role: "caller" as const, message: callOf(1, 2_000)[0]?.message ?? "", seconds: 1 };
    const short = { turn: 0, role: "agent" as const, message: "Tell me.", seconds: 0 };
    const chunks = chunkTranscript([short, long, { ...short, turn: 2 }], options);
    const pieces = chunks.flat().filter(({ turn }) => turn === 1);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.map(({ message }) => message).join(" ")).toBe(long.message);
    expect(chunks.every((chunk) => new Set(turnsOf(chunk)).size === chunk.length)).toBe(true);
    expect(turnsOf(chunks.at(-1) ?? [])).toEqual([2]);
  });

  it("cuts a turn without a single space, between characters", () => {
    const message = "😀".repeat(3_000);
    const byLength = { ...options, countTokens: (text: string) => text.length };
    const chunks = chunkTranscript([{ turn: 0, role: "caller", message, seconds: 0 }], byLength);
    expect(chunks.flatMap((chunk) => chunk.map((turn) => turn.message)).join("")).toBe(message);
    expect(chunks.every((chunk) => chunk.every((turn) => turn.message.isWellFormed()))).toBe(true);
  });
});
