import { randomBytes } from "node:crypto";
import { callers, memories } from "@elaaoms/db/schema/index";
import { failWith, hang, type ProviderServer, startProviderServer } from "@elaaoms/extraction/testing/provider-server";
import type { Embedder } from "@elaaoms/recall/embedder";
import { createLocalEmbedder } from "@elaaoms/recall/local-embedder";
import { embeddingsAnswer, inputsOf } from "@elaaoms/recall/testing/embeddings-answers";
import { embedOutdatedMemories } from "@elaaoms/services/memories/embed-outdated-memories";
import { count, eq, like, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { askHook, newNumber, orderAgent, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

const localModel = createLocalEmbedder().model;
const openAiModel = "openai/text-embedding-3-small@512";
const encryptionKey = randomBytes(32);
const patience = { timeout: 20_000, interval: 50 };

let provider: ProviderServer;
/** Holds the database, embeds with the built-in embedder and works no jobs. */
let home: TestService;
const beside: TestService[] = [];
beforeAll(async () => {
  provider = await startProviderServer();
});
beforeEach(async () => {
  home = await startTestService({ role: "api", encryptionKey });
});
afterEach(async () => {
  for (const service of beside.splice(0)) await service.close();
  await home.close();
});
afterAll(() => provider.close());

async function startBeside(options: Parameters<typeof startTestService>[0]): Promise<TestService> {
  const service = await startTestService({ beside: home, encryptionKey, ...options });
  beside.push(service);
  return service;
}

const embeddings = () => ({
  provider: "openai" as const,
  apiKey: "a-key",
  baseUrl: `${provider.url}/v1`,
  queryDeadlineMs: 150,
  requestTimeoutMs: 500,
  restMs: 200,
});

const jobs = ["works as a nurse", "teaches music", "drives a tram", "repairs clocks", "keeps bees", "paints houses"];

/** Callers with 75 memories each; the first of each says what they do. Job by number. */
async function rememberCallers(service: TestService, amount: number): Promise<Map<string, string>> {
  const jobOf = new Map<string, string>();
  for (const job of jobs.slice(0, amount)) {
    const number = newNumber();
    const contents = [
      `The caller ${job}.`,
      ...Array.from({ length: 74 }, (_, index) => `Order A-${1_000 + index} arrived.`),
    ];
    const imported = await rest(service, "/memories", {
      method: "POST",
      body: { memories: contents.map((content) => ({ caller_id: number, content, agent_id: orderAgent.id })) },
    });
    expect(imported.status).toBe(200);
    jobOf.set(number, `The caller ${job}.`);
  }
  return jobOf;
}

async function expectFound(service: TestService, jobOf: ReadonlyMap<string, string>): Promise<void> {
  for (const [caller_id, answer] of jobOf) {
    const query = answer.split(" ").slice(2).join(" ");
    const { status, body } = await askHook(service, "search-memory", { query, caller_id, agent_id: orderAgent.id });
    expect(status).toBe(200);
    expect(body.data.results[0]?.content).toBe(answer);
    expect(body.data.results[0]?.relevance).toBeGreaterThanOrEqual(0.7);
  }
}

async function models(): Promise<Record<string, number>> {
  const rows = await home.container.services.db
    .select({ model: memories.embeddingModel, count: count() })
    .from(memories)
    .groupBy(memories.embeddingModel);
  return Object.fromEntries(rows.map(({ model, count }) => [model ?? "none", count]));
}

const startRun = (service: TestService) => service.container.queue.enqueue("embed-memories", {});
const metric = async (service: TestService, name: string) => {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (.*)$`, "m").exec(text)?.[1]);
};

it("finds everything throughout a change of the model and back, and ends with all memories of the new one", async () => {
  const jobOf = await rememberCallers(home, 6);
  expect(await models()).toEqual({ [localModel]: 450 });

  provider.behave(hang);
  const openAi = await startBeside({ embeddings: embeddings() });
  await expectFound(openAi, jobOf);
  expect(await models()).toEqual({ [localModel]: 450 });
  expect(await metric(openAi, "elaaoms_memories_awaiting_embedding")).toBe(450);

  provider.behave(embeddingsAnswer());
  await vi.waitFor(async () => {
    await startRun(openAi);
    await expectFound(openAi, jobOf);
    expect(await models()).toEqual({ [openAiModel]: 450 });
  }, patience);
  await expectFound(openAi, jobOf);
  // A process that was not restarted yet ranks by its own embedder what is no longer of its model.
  await expectFound({ ...home, organization: openAi.organization }, jobOf);
  expect(await metric(openAi, "elaaoms_memories_awaiting_embedding")).toBe(0);
  expect(await metric(openAi, "elaaoms_memories_embedded_total")).toBe(450);
  expect(openAi.logged()).toMatch(/"embedded":450.*are embedded/);
  await openAi.close();
  beside.length = 0;

  const local = await startBeside({});
  await vi.waitFor(async () => {
    await expectFound(local, jobOf);
    expect(await models()).toEqual({ [localModel]: 450 });
  }, patience);
  await expectFound(local, jobOf);
});

it("embeds each memory once, however many workers there are, and ends every cache of it", async () => {
  await rememberCallers(home, 3);
  const { db } = home.container.services;
  const versions = async () =>
    new Map((await db.select().from(callers)).map(({ id, memoryVersion }) => [id, memoryVersion]));
  const before = await versions();
  provider.behave(embeddingsAnswer());
  await Promise.all([startBeside({ embeddings: embeddings() }), startBeside({ embeddings: embeddings() })]);
  await vi.waitFor(async () => expect(await models()).toEqual({ [openAiModel]: 225 }), patience);
  expect(provider.requests.flatMap(inputsOf)).toHaveLength(225);
  for (const [id, version] of await versions()) expect(version).toBeGreaterThan(before.get(id) ?? Number.NaN);
  const stored = await db.selectDistinct({ length: sql`length(${memories.embedding})` }).from(memories);
  expect(stored).toEqual([{ length: 517 }]);
});

it("embeds what was stored while the provider was away, and all but what it refuses", async () => {
  provider.behave(failWith(503, { "retry-after-ms": "1" }));
  const service = await startBeside({ embeddings: embeddings() });
  const jobOf = await rememberCallers(service, 2);
  expect(await models()).toEqual({ none: 150 });
  const accept = embeddingsAnswer();
  const refuse = failWith(400);
  provider.behave((response, request) =>
    (inputsOf(request).some((text) => text.includes("A-1007")) ? refuse : accept)(response, request),
  );
  await vi.waitFor(async () => {
    await startRun(service);
    expect(await models()).toEqual({ none: 2, [openAiModel]: 148 });
  }, patience);
  await expectFound(service, jobOf);
});

it("leaves alone what was corrected or erased while it was embedded", async () => {
  await rememberCallers(home, 2);
  const { db } = home.container.services;
  const [corrected, erased] = await db.select().from(memories).where(like(memories.content, "The caller %"));
  if (!corrected || !erased) throw new Error("Nothing was imported.");
  const embedder: Embedder = {
    model: "a-model",
    dimensions: 1,
    duplicateThreshold: 0.9,
    async embed(texts) {
      await db.update(memories).set({ content: "Retired." }).where(eq(memories.id, corrected.id));
      await db.delete(callers).where(eq(callers.id, erased.callerId));
      return texts.map(() => Float32Array.of(1));
    },
  };
  const lease = { signal: new AbortController().signal, complete: async () => {} };
  const page = await embedOutdatedMemories({ ...home.container.services, embedder }, { lease });
  expect(page).toEqual({ outcome: "embedded", embedded: 74 });
  expect(await models()).toEqual({ "a-model": 74, [localModel]: 1 });
  const [after] = await db.select().from(memories).where(eq(memories.id, corrected.id));
  expect(after).toMatchObject({ content: "Retired.", embeddingModel: localModel });
});
