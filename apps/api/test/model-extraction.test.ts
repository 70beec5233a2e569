import {
  anthropicAnswer,
  failWith,
  hang,
  memoryOf,
  openAiAnswer,
  type ProviderServer,
  readingOf,
  startProviderServer,
} from "@elaaoms/extraction/testing/provider-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, newNumber, orderCall, remember, rest, settled } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

const apiKey = "sk-test-key-that-nobody-may-see";
let openAi: ProviderServer;
let anthropic: ProviderServer;
let service: TestService;
beforeAll(async () => {
  [openAi, anthropic] = await Promise.all([startProviderServer(), startProviderServer()]);
  service = await startTestService({
    retryDelays: [1, 1],
    extraction: {
      provider: "openai",
      model: "a-model",
      fallback: "anthropic",
      openAi: { apiKey, baseUrl: `${openAi.url}/v1` },
      anthropic: { apiKey, baseUrl: anthropic.url },
      timeoutMs: 1_000,
    },
  });
});
afterAll(async () => {
  await service.close();
  await Promise.all([openAi.close(), anthropic.close()]);
});

const newCall = () => orderCall({ caller: { kind: "phone", number: newNumber() } });
const noWait = { "retry-after-ms": "5" };

const order = memoryOf({
  content: "The caller's order number is XYZ-789.",
  entities: ["XYZ-789"],
  evidence: [{ turn: 3, quote: "X Y Z dash seven eight nine" }],
});
const invented = memoryOf({ content: "The caller has a dog.", evidence: [{ turn: 3, quote: "my dog" }] });
const answer = JSON.stringify(readingOf({ memories: [order, invented], greeting: "Hi Dana, did your order arrive?" }));

async function llmHealth(): Promise<{ status: string; message: string }> {
  const response = await fetch(`${service.url}/health`);
  return ((await response.json()) as { dependencies: { llm: { status: string; message: string } } }).dependencies.llm;
}

describe("extraction by a model", () => {
  it("remembers what the model read and the transcript carries", async () => {
    expect(await llmHealth()).toEqual({
      status: "healthy",
      message: "Extraction runs on the openai engine, anthropic is its fallback; this process has not read a call yet.",
    });
    openAi.behave(openAiAnswer({ text: answer, ended: "whole" }));
    const call = newCall();
    const conversation = await remember(service, call);
    expect(conversation).toMatchObject({ status: "extraction_completed", attempts: 1, error: null });
    expect(conversation.memories.map(({ content }) => content)).toEqual([order.content]);
    expect(openAi.requests).toHaveLength(1);
    expect(openAi.requests[0]?.body.model).toBe("a-model");
    expect((await llmHealth()).message).toMatch(/the last call was read\.$/);
    // The model's greeting is what the next call starts with.
    const caller_id = call.caller.kind === "phone" ? call.caller.number : "";
    const next = await askHook(service, "client-data", {
      caller_id,
      agent_id: call.agent.id,
      called_number: "+1",
      call_sid: "CA1",
    });
    expect(next.body.dynamic_variables.memory_greeting).toBe("Hi Dana, did your order arrive?");
  });

  it("asks the other provider in the same attempt when the first is out of order", async () => {
    openAi.behave(failWith(500, noWait));
    anthropic.behave(anthropicAnswer({ text: answer, ended: "whole" }));
    const conversation = await remember(service, newCall());
    expect(conversation).toMatchObject({ status: "extraction_completed", attempts: 1, error: null });
    expect(conversation.memories.map(({ content }) => content)).toEqual([order.content]);
    expect(anthropic.requests).toHaveLength(1);
    expect(service.logged()).toContain("A provider gave no reading; the fallback is asked.");
    expect(await llmHealth()).toMatchObject({ status: "degraded", message: expect.stringContaining("(unavailable)") });
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/provider="openai",operation="extract",outcome="failure"/);
    expect(metrics).toMatch(/provider="anthropic",operation="extract",outcome="success"/);
  });

  it("tries again later when both fail, and then gives up with the reasons and the transcript kept", async () => {
    openAi.behave(failWith(429, { "retry-after": "3600" }));
    anthropic.behave(hang);
    const call = newCall();
    const failed = await remember(service, call);
    expect(failed).toMatchObject({
      status: "extraction_failed",
      attempts: 3,
      error:
        "openai limits how often it is asked (rate_limited, HTTP 429); anthropic did not answer in time (timeout).",
      memories: [],
    });
    expect(JSON.stringify(failed)).toContain("X Y Z dash seven eight nine");
    expect(openAi.requests).toHaveLength(3);
    expect(await llmHealth()).toMatchObject({ status: "degraded", message: expect.stringContaining("(timeout)") });

    openAi.behave(openAiAnswer({ text: answer, ended: "whole" }));
    expect((await rest(service, `/conversations/${call.conversationId}/extract`, { method: "POST" })).status).toBe(202);
    const again = await settled(service, call.conversationId);
    expect(again).toMatchObject({ status: "extraction_completed", error: null });
    expect(again.memories).toHaveLength(1);
    expect(await llmHealth()).toMatchObject({ status: "healthy" });
  });

  it("recovers within its retries", async () => {
    openAi.behave(openAiAnswer({ text: "{}", ended: "whole" }), openAiAnswer({ text: answer, ended: "whole" }));
    anthropic.behave(anthropicAnswer({ text: null, ended: "refused" }));
    const conversation = await remember(service, newCall());
    expect(conversation).toMatchObject({ status: "extraction_completed", attempts: 2, error: null });
    expect(conversation.memories).toHaveLength(1);
  });

  it("logs neither what was said nor a key", () => {
    expect(service.logged()).not.toMatch(/seven eight nine|XYZ-789|sk-test|You sent/);
  });
});
