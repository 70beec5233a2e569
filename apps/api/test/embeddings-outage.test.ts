import { failWith, hang, type ProviderServer, startProviderServer } from "@elaaoms/extraction/testing/provider-server";
import { embeddingsAnswer } from "@elaaoms/recall/testing/embeddings-answers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { askHook, type CallerData, newNumber, orderAgent, orderCall, remember, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let provider: ProviderServer;
let service: TestService;
beforeAll(async () => {
  provider = await startProviderServer();
  service = await startTestService({
    role: "all",
    embeddings: {
      provider: "openai",
      apiKey: "sk-test-key-that-nobody-may-see",
      baseUrl: `${provider.url}/v1`,
      queryDeadlineMs: 150,
      requestTimeoutMs: 1_000,
    },
  });
});
afterAll(async () => {
  await service.close();
  await provider.close();
});

const search = async (caller_id: string, query: string) => {
  const { status, body } = await askHook(service, "search-memory", { query, caller_id, agent_id: orderAgent.id });
  expect(status).toBe(200);
  return body.data.results;
};
const llm = async () => {
  const { dependencies } = (await (await fetch(`${service.url}/health`)).json()) as {
    dependencies: { llm: { status: string; message: string } };
  };
  return dependencies.llm;
};
const importMemories = (caller_id: string, ...contents: string[]) =>
  rest<{ results: { id: string; outcome: string }[] }>(service, "/memories", {
    method: "POST",
    body: { memories: contents.map((content) => ({ caller_id, content, agent_id: orderAgent.id })) },
  });

it("answers searches by words and built-in vectors while the provider hangs", async () => {
  const caller = newNumber();
  provider.behave(embeddingsAnswer());
  await importMemories(
    caller,
    "Her order number is XYZ-789.",
    "She is allergic to penicillin.",
    "She works as a nurse.",
  );
  provider.behave(hang);
  for (const [query, answer] of [
    ["What does she do for a living?", "She works as a nurse."],
    ["X Y Z dash seven eight nine", "Her order number is XYZ-789."],
  ] as const) {
    const [best] = await search(caller, query);
    expect(best?.content).toBe(answer);
    expect(best?.relevance).toBeGreaterThanOrEqual(0.7);
  }
});

it("remembers a call while the provider is away, and knows what is said again", async () => {
  provider.behave(failWith(400));
  const number = newNumber();
  const caller = { kind: "phone" as const, number };
  const conversation = await remember(service, orderCall({ caller }));
  expect(conversation).toMatchObject({ status: "extraction_completed", attempts: 1, error: null });
  expect(conversation.memories.length).toBeGreaterThan(0);
  expect((await search(number, "order number"))[0]?.content).toContain("XYZ-789");

  await importMemories(number, "The caller is allergic to nuts.");
  const again = await importMemories(number, "She has a nut allergy.");
  expect(again.body.data.results).toMatchObject([{ outcome: "reinforced" }]);
  const known = await rest<CallerData>(service, `/callers/${encodeURIComponent(number)}`);
  expect(known.body.data.memories.filter(({ content }) => content.includes("allerg"))).toHaveLength(1);
  expect(service.logged()).not.toMatch(/nut allergy|NW-4417|sk-test/);
});

it("corrects a memory while the provider is away, and finds it by its new words", async () => {
  const caller = newNumber();
  provider.behave(embeddingsAnswer());
  const imported = await importMemories(caller, "She works as a nurse.");
  provider.behave(failWith(400));
  const id = imported.body.data.results[0]?.id;
  const corrected = await rest(service, `/memories/${id}`, { method: "PATCH", body: { content: "She keeps bees." } });
  expect(corrected.status).toBe(200);
  const [best] = await search(caller, "does she keep bees");
  expect(best).toMatchObject({ memory_id: id, content: "She keeps bees." });
  expect(best?.relevance).toBeGreaterThanOrEqual(0.7);
});

it("tells of the provider in /health and counts what searches got", async () => {
  provider.behave(failWith(401));
  const caller = newNumber();
  await importMemories(caller, "She has a dog.");
  expect(await llm()).toEqual({
    status: "degraded",
    message: expect.stringMatching(/Embeddings by openai.text-embedding-3-small@512: .*failed \(unauthorized\)/),
  });
  provider.behave(embeddingsAnswer());
  await search(caller, "does she have pets");
  await search(caller, "does she have pets");
  expect(provider.requests).toHaveLength(1);
  expect(await llm()).toMatchObject({ status: "healthy", message: expect.stringContaining("was answered") });
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  expect(metrics).toMatch(/elaaoms_query_embeddings_total\{outcome="kept"\} [1-9]/);
  expect(metrics).toMatch(/elaaoms_query_embeddings_total\{outcome="late"\} [1-9]/);
});

it("does not let searches wait for a provider that hangs again and again", async () => {
  const caller = newNumber();
  provider.behave(embeddingsAnswer());
  await importMemories(caller, "She works as a nurse.");
  provider.behave(hang);
  const searches = Array.from({ length: 6 }, (_, index) => search(caller, `what is her job, asked ${index} times`));
  for (const results of await Promise.all(searches)) expect(results[0]?.content).toBe("She works as a nurse.");
  await vi.waitFor(async () => expect((await llm()).message).toContain("none is made for a while"), 10_000);
  const asked = provider.requests.length;
  expect((await search(caller, "her occupation"))[0]?.content).toBe("She works as a nurse.");
  expect(provider.requests).toHaveLength(asked);
});
