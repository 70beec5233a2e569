import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtractionEngine } from "./engine.ts";
import { createFallbackEngine } from "./fallback-engine.ts";
import { inputOf } from "./local/testing/written-calls.ts";
import { ExtractionProviderError } from "./provider-error.ts";
import { createAnthropicEngine } from "./providers/anthropic-engine.ts";
import { createOpenAiEngine } from "./providers/openai-engine.ts";
import {
  anthropicAnswer,
  failWith,
  hang,
  openAiAnswer,
  type ProviderBehavior,
  type ProviderServer,
  readingOf,
  startProviderServer,
} from "./testing/provider-server.ts";

const input = inputOf("A: How can I help?\nC: It's about my order NW-4417.");
let openAi: ProviderServer;
let anthropic: ProviderServer;
beforeAll(async () => {
  [openAi, anthropic] = await Promise.all([startProviderServer(), startProviderServer()]);
});
afterAll(() => Promise.all([openAi.close(), anthropic.close()]));

const noWait = { "retry-after-ms": "5" };
const whole = JSON.stringify(readingOf());

function engines(): { engine: ExtractionEngine; told: string[] } {
  const told: string[] = [];
  const primary = createOpenAiEngine({ apiKey: "sk-1", baseUrl: `${openAi.url}/v1`, timeoutMs: 400 });
  const fallback = createAnthropicEngine({ apiKey: "sk-2", baseUrl: anthropic.url, timeoutMs: 400 });
  const onFallback = ({ provider, reason }: ExtractionProviderError) => void told.push(`${provider}: ${reason}`);
  return { engine: createFallbackEngine(primary, fallback, { onFallback }), told };
}

const read = (engine: ExtractionEngine) => engine.extract(input, { signal: new AbortController().signal });

describe("createFallbackEngine", () => {
  it("leaves the fallback alone while the primary answers", async () => {
    openAi.behave(openAiAnswer({ text: whole, ended: "whole" }));
    anthropic.behave(failWith(500, noWait));
    const { engine, told } = engines();
    expect((await read(engine)).candidates).toHaveLength(1);
    expect(engine.name).toBe("openai");
    expect(told).toEqual([]);
    expect(anthropic.requests).toHaveLength(0);
  });

  it.each<[string, ProviderBehavior]>([
    ["rate_limited", failWith(429, noWait)],
    ["unavailable", failWith(500, noWait)],
    ["timeout", hang],
    ["unauthorized", failWith(401)],
    ["rejected", failWith(404)],
    ["refused", openAiAnswer({ text: null, ended: "refused" })],
    ["truncated", openAiAnswer({ text: "{", ended: "truncated" })],
    ["invalid_answer", openAiAnswer({ text: "{}", ended: "whole" })],
  ])("asks the other provider when the first one's failure is %s", async (reason, behavior) => {
    openAi.behave(behavior);
    anthropic.behave(anthropicAnswer({ text: whole, ended: "whole" }));
    const { engine, told } = engines();
    expect((await read(engine)).candidates).toHaveLength(1);
    expect(told).toEqual([`openai: ${reason}`]);
  });

  it("tells of both when both fail", async () => {
    openAi.behave(failWith(500, noWait));
    anthropic.behave(failWith(529, noWait));
    const error = await read(engines().engine).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ExtractionProviderError);
    expect(error).toMatchObject({ provider: "anthropic", earlier: { provider: "openai", status: 500 } });
    expect((error as Error).message).toBe(
      "openai cannot be reached or answers with an error of its own (unavailable, HTTP 500); anthropic cannot be reached or answers with an error of its own (unavailable, HTTP 529).",
    );
  });

  it("asks nobody else when the call was cut off from outside, or when it is no failure of a provider", async () => {
    openAi.behave(hang);
    anthropic.behave(anthropicAnswer({ text: whole, ended: "whole" }));
    const { engine, told } = engines();
    const reason = new Error("The lease was lost.");
    const controller = new AbortController();
    const reading = engine.extract(input, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(reading).rejects.toBe(reason);
    const broken: ExtractionEngine = { name: "openai", extract: () => Promise.reject(reason) };
    const other = createFallbackEngine(broken, engine, { onFallback: () => void told.push("fallback") });
    await expect(read(other)).rejects.toBe(reason);
    expect(told).toEqual([]);
    expect(anthropic.requests).toHaveLength(0);
  });

  it("is the primary itself without a fallback", () => {
    const primary = createOpenAiEngine({ apiKey: null, baseUrl: `${openAi.url}/v1` });
    expect(createFallbackEngine(primary, null, { onFallback: () => {} })).toBe(primary);
  });
});
