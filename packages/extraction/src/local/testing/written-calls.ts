import type { Transcript } from "@elaaoms/core/conversation";
import type { CandidateMemory, ExtractionInput, ExtractionResult } from "../../engine.ts";
import { createLocalEngine } from "../local-engine.ts";

/** Calls written down for tests: a line a turn, "A:" for the agent and "C:" for the caller. */
export function transcriptOf(text: string): Transcript {
  return text
    .trim()
    .split("\n")
    .map((line, turn) => ({
      turn,
      role: line.trim().startsWith("A:") ? "agent" : "caller",
      message: line.trim().slice(2).trim(),
      seconds: turn * 5,
    }));
}

/** Monday. */
const callDay = new Date("2026-10-26T15:00:00Z");

/** What an engine reads for a written call; fields can be overridden. */
export function inputOf(text: string, overrides: Partial<ExtractionInput> = {}): ExtractionInput {
  return {
    transcript: transcriptOf(text),
    call: { startedAt: callDay, language: null, timeZone: null },
    agent: { id: "agent_1", name: null },
    analysis: { summary: null, dataCollection: [] },
    ...overrides,
  };
}

/** Runs the built-in engine on a written call. */
export function extractLocally(text: string, overrides: Partial<ExtractionInput> = {}): Promise<ExtractionResult> {
  return createLocalEngine().extract(inputOf(text, overrides), { signal: new AbortController().signal });
}

/** What a careful reader expects of a call: patterns of statements, each to be met by one candidate, and no others. */
export interface ExpectedCall {
  title: string;
  text: string;
  /** Every one must be met by some candidate. */
  expected: readonly RegExp[];
  /** Right statements that need not be found. */
  allowed?: readonly RegExp[];
  /** What the engine is known not to get right yet, as `scoreCall` words it. */
  known?: { missed?: readonly string[]; wrong?: readonly string[] };
}

export interface Score {
  found: number;
  expected: number;
  right: number;
  candidates: number;
  missed: string[];
  wrong: string[];
}

/** Counts expected facts found, and candidates that are expected or allowed. */
export function scoreCall(call: ExpectedCall, candidates: readonly CandidateMemory[]): Score {
  const contents = candidates.map((candidate) => candidate.content);
  const right = [...call.expected, ...(call.allowed ?? [])];
  const missed = call.expected.filter((pattern) => !contents.some((content) => pattern.test(content)));
  const wrong = contents.filter((content) => !right.some((pattern) => pattern.test(content)));
  return {
    found: call.expected.length - missed.length,
    expected: call.expected.length,
    right: contents.length - wrong.length,
    candidates: contents.length,
    missed: missed.map((pattern) => `${call.title}: ${pattern.source}`),
    wrong: wrong.map((content) => `${call.title}: ${content}`),
  };
}
