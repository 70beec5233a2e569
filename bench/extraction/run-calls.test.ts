import type { ExtractionEngine, ExtractionResult } from "@elaaoms/extraction/engine";
import { describe, expect, it } from "vitest";
import { createProgress } from "../shared/progress.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { runCalls } from "./run-calls.ts";
import type { CallOutcome } from "./tally.ts";
import { memory, smallCall } from "./testing.ts";
import { createUsageMeter } from "./usage-meter.ts";

const empty: ExtractionResult = {
  candidates: [],
  summary: null,
  callerName: "Dana",
  language: "en",
  topic: null,
  insights: [],
  openIssues: [],
  greeting: null,
  dropped: {},
};

async function run(extract: ExtractionEngine["extract"]) {
  const ticks = [100, 107].values();
  const options = {
    engine: { name: "local" as const, extract },
    now: () => ticks.next().value ?? 0,
    takeUsage: async () => null,
    signal: new AbortController().signal,
  };
  const outcomes: CallOutcome[] = [];
  for await (const outcome of runCalls([smallCall], options)) outcomes.push(outcome);
  return outcomes;
}

describe("runCalls", () => {
  it("scores what is left after grounding", async () => {
    const unsaid = memory({ content: "Owns the company.", evidence: [{ turn: 1, quote: "I own it" }] });
    const [outcome] = await run(async () => ({ ...empty, candidates: [memory({ content: "Order X412." }), unsaid] }));
    expect(outcome).toMatchObject({ milliseconds: 7, callerName: "Dana", dropped: { ungrounded: 1 }, error: null });
    expect(outcome?.score?.right).toHaveLength(1);
    expect(outcome?.score?.wrong).toHaveLength(0);
  });

  it("takes an engine that fails as an outcome, and repeats no message", async () => {
    const [outcome] = await run(async () => {
      throw new TypeError("the transcript said X412");
    });
    expect(outcome).toMatchObject({ score: null, error: "TypeError" });
  });
});

describe("createUsageMeter", () => {
  it("adds up what both protocols report, and leaves the answer readable", async () => {
    const bodies = [
      { usage: { prompt_tokens: 10, completion_tokens: 2, total_tokens: 12 } },
      { usage: { input_tokens: 5, output_tokens: 1 } },
      { error: "overloaded" },
    ].values();
    const meter = createUsageMeter(async () => Response.json(bodies.next().value));
    const answers = [await meter.fetch("http://a"), await meter.fetch("http://a"), await meter.fetch("http://a")];
    expect(await answers[1]?.json()).toEqual({ usage: { input_tokens: 5, output_tokens: 1 } });
    expect(await meter.take()).toEqual({ inputTokens: 15, outputTokens: 3 });
    expect(await meter.take()).toBeNull();
  });
});

describe("createProgress", () => {
  it("redraws a bar on a terminal, and writes plain lines elsewhere", () => {
    const write = (isTty: boolean) => {
      const texts: string[] = [];
      const progress = createProgress(2, { write: (text) => void texts.push(text), isTty });
      progress.step("one");
      progress.step("two");
      progress.end();
      return texts.join("");
    };
    expect(write(false)).toBe("1/2 one\n2/2 two\n");
    expect(write(true)).toContain(`\r\u001b[K${"█".repeat(15)}${"░".repeat(15)} 1/2 one`);
  });
});

describe("readArguments", () => {
  it("reads what was asked for, with defaults", () => {
    expect(readArguments([])).toMatchObject({ set: "held-out", provider: "local", show: [] });
    expect(readArguments(["--set", "tuning"]).set).toBe("tuning");
    const given = readArguments(["--provider", "openai", "--show", "wrong", "--show", "misses", "--price", "1.5,6"]);
    expect(given).toMatchObject({ provider: "openai", show: ["wrong", "misses"], price: { input: 1.5, output: 6 } });
  });

  it.each([
    ["--set", "both"],
    ["--provider", "other"],
    ["--price", "cheap"],
    ["--speed", "1"],
    ["--language", "fr"],
  ])("refuses %s %s", (...args) => {
    expect(() => readArguments(args)).toThrow(UsageError);
  });
});
