import { anthropicAnswer, openAiAnswer, startProviderServer } from "@elaaoms/extraction/testing/provider-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseEngine, MissingKeyError } from "./engines.ts";
import { readBenchEnv } from "./env.ts";
import { runCalls } from "./run-calls.ts";
import type { CallOutcome } from "./tally.ts";
import { smallCall } from "./testing.ts";
import { createUsageMeter } from "./usage-meter.ts";

const memory = {
  content: "Order number is X412.",
  type: "factual",
  importance: 7,
  confidence: 0.9,
  attribute: "order number",
  value: "X412",
  entities: [],
  evidence: [{ turn: 1, quote: "It's X 4 1 2" }],
  attributed_to: "caller",
  sensitivity: [],
  valid_from: null,
  valid_until: null,
};
const reading = {
  memories: [memory],
  summary: null,
  caller_name: "Dana",
  language: "en",
  topic: null,
  insights: [],
  open_issues: [],
  greeting: null,
};

describe("chooseEngine", () => {
  let server: Awaited<ReturnType<typeof startProviderServer>>;
  beforeAll(async () => {
    server = await startProviderServer();
  });
  afterAll(() => server.close());

  it.each([
    ["openai", openAiAnswer],
    ["anthropic", anthropicAnswer],
  ] as const)("measures %s through its own SDK, tokens included", async (provider, answer) => {
    server.behave(answer({ text: JSON.stringify(reading), ended: "whole" }));
    const env = { OPENAI_BASE_URL: `${server.url}/v1`, ANTHROPIC_BASE_URL: server.url };
    const meter = createUsageMeter(globalThis.fetch);
    const { engine, label } = chooseEngine(provider, { model: "test-model", env, fetch: meter.fetch });
    const signal = new AbortController().signal;
    const outcomes: CallOutcome[] = [];
    for await (const one of runCalls([smallCall], { engine, now: () => 0, takeUsage: meter.take, signal })) {
      outcomes.push(one);
    }
    expect(label).toBe(`${provider}, test-model`);
    expect(outcomes[0]).toMatchObject({ error: null, callerName: "Dana", usage: { inputTokens: 1, outputTokens: 1 } });
    expect(outcomes[0]?.score?.found.map(({ fact }) => fact.id)).toEqual(["order"]);
    expect(server.requests.map(({ body }) => body.model)).toEqual(["test-model"]);
  });

  it("says which variable is missing", () => {
    const options = { model: undefined, env: readBenchEnv({ OPENAI_API_KEY: "" }), fetch: globalThis.fetch };
    expect(() => chooseEngine("openai", options)).toThrow(MissingKeyError);
    expect(() => chooseEngine("anthropic", options)).toThrow("ANTHROPIC_API_KEY");
  });
});
