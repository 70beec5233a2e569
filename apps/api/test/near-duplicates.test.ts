import {
  failWith,
  hang,
  memoryOf,
  openAiAnswer,
  type ProviderBehavior,
  type ProviderServer,
  readingOf,
  startProviderServer,
} from "@elaaoms/extraction/testing/provider-server";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newNumber, orderCall, remember, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let openAi: ProviderServer;
let service: TestService;
beforeAll(async () => {
  openAi = await startProviderServer();
  service = await startTestService({
    retryDelays: [],
    extraction: {
      provider: "openai",
      model: "a-model",
      fallback: null,
      openAi: { apiKey: "sk-test", baseUrl: `${openAi.url}/v1` },
      anthropic: { apiKey: null, baseUrl: undefined },
      timeoutMs: 1_000,
    },
  });
});
afterAll(async () => {
  await service.close();
  await openAi.close();
});

const first = "The caller drinks decaf after dinner.";
const second = "After dinner the caller takes decaf coffee.";
const day = 86_400_000;

/** How comparisons are answered; readings state what their call is made to. */
let comparison: ProviderBehavior;
let asked: string[];
beforeEach(() => {
  asked = [];
});

const whole = (answer: unknown) => openAiAnswer({ text: JSON.stringify(answer), ended: "whole" });
const saying = (verdict: string) => whole({ verdicts: [{ pair: 1, verdict }] });

/** A call whose reading states one thing; the model is asked twice when that looks like what is known. */
async function state(number: string, content: string, daysAgo: number) {
  const evidence = [{ turn: 5, quote: "text me instead of calling" }];
  const reading = whole(readingOf({ memories: [memoryOf({ content, evidence, entities: [] })] }));
  openAi.behave((response, request) => {
    const format = request.body.response_format as { json_schema?: { name?: string } } | undefined;
    const name = format?.json_schema?.name ?? "";
    asked.push(name);
    (name === "comparison" ? comparison : reading)(response, request);
  });
  const startedAt = new Date(Date.now() - daysAgo * day);
  return remember(service, orderCall({ caller: { kind: "phone", number }, startedAt }));
}

interface Listed {
  id: string;
  content: string;
  status: string;
  reinforcement_count: number;
}

async function memoriesOf(
  number: string,
  from = service,
): Promise<Pick<Listed, "content" | "status" | "reinforcement_count">[]> {
  const path = `/memories?limit=200&caller_id=${encodeURIComponent(number)}`;
  const { body } = await rest<{ items: Listed[] }>(from, path);
  return body.data.items
    .map(({ content, status, reinforcement_count }) => ({ content, status, reinforcement_count }))
    .toSorted((one, other) => (one.content < other.content ? -1 : 1));
}

const both = [second, first].map((content) => ({ content, status: "active", reinforcement_count: 1 }));

describe("a statement that is nearly one that is known", () => {
  it("reinforces it when the model takes them for the same, whichever call is processed first", async () => {
    comparison = saying("same");
    const [inOrder, backwards] = [newNumber(), newNumber()];
    await state(inOrder, first, 2);
    await state(inOrder, second, 1);
    expect(await memoriesOf(inOrder)).toEqual([{ content: second, status: "active", reinforcement_count: 2 }]);
    await state(backwards, second, 1);
    await state(backwards, first, 2);
    expect(await memoriesOf(backwards)).toEqual([{ content: second, status: "active", reinforcement_count: 2 }]);
    // One question a conversation beside its reading, and none where nothing is known.
    expect(asked).toEqual(["reading", "reading", "comparison", "reading", "reading", "comparison"]);
    expect(service.logged()).toContain("Statements that look alike were compared.");
    expect(service.logged()).not.toContain("decaf");
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/provider="openai",operation="compare",outcome="success"/);
  });

  it.each(["different", "contradicts"])("is kept beside it when the model says: %s", async (verdict) => {
    comparison = saying(verdict);
    const number = newNumber();
    await state(number, first, 2);
    await state(number, second, 1);
    expect(await memoriesOf(number)).toEqual(both);
  });

  it.each([
    ["500", failWith(500, { "retry-after-ms": "5" })],
    ["a hang", hang],
    ["another shape", whole({ same: true })],
    ["half an answer", openAiAnswer({ text: '{"verdicts"', ended: "truncated" })],
    ["a refusal", openAiAnswer({ text: null, ended: "refused" })],
  ])("is kept beside it, and its call is read, when the model fails: %s", async (_what, behavior) => {
    comparison = behavior;
    const number = newNumber();
    await state(number, first, 2);
    expect(await state(number, second, 1)).toMatchObject({ status: "extraction_completed", attempts: 1, error: null });
    expect(await memoriesOf(number)).toEqual(both);
    expect(service.logged()).toContain("Statements that look alike were not compared");
  });

  it("is kept when a person has changed the other one while the model was asked", async () => {
    const number = newNumber();
    await state(number, first, 2);
    const corrected = "The caller drinks decaf after lunch.";
    comparison = (response, request) => {
      void service.container.services.db
        .execute(sql`update memories set content = ${corrected} where content = ${first} and caller_id in (
          select caller_id from caller_identities where value = ${number})`)
        .then(() => saying("same")(response, request));
    };
    await state(number, second, 1);
    expect((await memoriesOf(number)).map(({ content }) => content)).toEqual([second, corrected]);
  });
});

it("what is the same is measured by the threshold of the embedder in force", async () => {
  const lenient = await startTestService({
    overrides: { embedder: { ...createLocalEmbedder(), duplicateThreshold: 0.6 } },
  });
  try {
    for (const [from, count] of [
      [service, 2],
      [lenient, 1],
    ] as const) {
      const caller_id = newNumber();
      const memories = [first, second].map((content) => ({ caller_id, content }));
      await rest(from, "/memories", { method: "POST", body: { memories } });
      expect(await memoriesOf(caller_id, from)).toHaveLength(count);
    }
  } finally {
    await lenient.close();
  }
});
