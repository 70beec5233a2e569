import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, newConversationId, newNumber, orderAgent, rest } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ role: "api" });
});
afterAll(() => service.close());

interface ImportResult {
  id: string;
  outcome: string;
  reason?: string;
}

interface Memory {
  id: string;
  caller_id: string;
  content: string;
  [field: string]: unknown;
}

type NewMemory = Record<string, unknown>;

async function importAll(memories: NewMemory[], values: Record<string, unknown> = {}): Promise<ImportResult[]> {
  const body = { memories, ...values };
  const answer = await rest<{ results: ImportResult[] }>(service, "/memories", { method: "POST", body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect(answer.body.data.results).toHaveLength(memories.length);
  return answer.body.data.results;
}

async function importOne(memory: NewMemory): Promise<string> {
  const [result] = await importAll([memory]);
  expect(result?.outcome).toBe("created");
  return result?.id ?? "";
}

async function list(query: Record<string, string>): Promise<{ items: Memory[]; next_cursor: string | null }> {
  const answer = await rest<{ items: Memory[]; next_cursor: string | null }>(
    service,
    `/memories?${new URLSearchParams(query)}`,
  );
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.data;
}

const read = (id: string) => rest<Memory>(service, `/memories/${id}`);
const outcomes = (results: ImportResult[]) => results.map(({ outcome }) => outcome);

describe("an import", () => {
  it("answers in the order of the request, each with what became of it", async () => {
    const [first, second] = [newNumber(), `user_${newConversationId()}`];
    const results = await importAll([
      { caller_id: first, content: "Has a dog named Rex." },
      { caller_id: second, content: "Plays the cello." },
      { caller_id: "anonymous", content: "Nobody said this." },
      { caller_id: first, content: "has a dog named REX." },
      { caller_id: `00${first.slice(1)}`, content: "Has a dog named Rex." },
      { caller_id: "caller_00000000000000000000000000000000", content: "A caller that never was." },
      { caller_id: second, content: "Has a dog named Rex." },
    ]);
    expect(outcomes(results)).toEqual([
      ...["created", "created", "rejected", "reinforced", "reinforced", "rejected", "created"],
    ]);
    expect(results[3]?.id).toBe(results[0]?.id);
    expect(results[4]?.id).toBe(results[0]?.id);
    for (const rejected of [results[2], results[5]]) {
      expect(rejected).toEqual({ id: null, outcome: "rejected", reason: expect.stringContaining("caller_id") });
    }
    expect((await read(results[0]?.id ?? "")).body.data).toMatchObject({ reinforcement_count: 3 });
    expect((await list({ caller_id: second })).items.map(({ content }) => content).sort()).toEqual([
      "Has a dog named Rex.",
      "Plays the cello.",
    ]);
  });

  it("stores everything as new when it is not to compare", async () => {
    const memory = { caller_id: newNumber(), content: "Has a dog." };
    expect(outcomes(await importAll([memory, memory], { deduplicate: false }))).toEqual(["created", "created"]);
    expect(outcomes(await importAll([memory], { deduplicate: false }))).toEqual(["created"]);
    expect((await list({ caller_id: memory.caller_id })).items).toHaveLength(3);
  });

  it("counts a conversation once, however often it is imported", async () => {
    const memory = { caller_id: newNumber(), content: "Has a dog.", conversation_id: newConversationId() };
    const id = await importOne(memory);
    expect(outcomes(await importAll([memory, memory]))).toEqual(["reinforced", "reinforced"]);
    expect((await read(id)).body.data.reinforcement_count).toBe(1);
    await importAll([{ ...memory, conversation_id: newConversationId() }]);
    expect((await read(id)).body.data.reinforcement_count).toBe(2);
  });

  it("keeps every field as it was given", async () => {
    const metadata = { "crm\u0000id": "A\u00001", nested: { list: [1, -0.5, true, null, "é"], empty: {} } };
    const id = await importOne({
      caller_id: newNumber(),
      content: "  Cannot eat gluten.  ",
      type: "preference",
      importance: 9,
      agent_id: "agent_crm",
      conversation_id: "conv_old",
      occurred_at: "2024-02-29T10:00:00+02:00",
      metadata,
    });
    expect((await read(id)).body.data).toMatchObject({
      content: "Cannot eat gluten.",
      type: "preference",
      importance: 9,
      shareable: true,
      status: "active",
      confidence: 1,
      agent_id: "agent_crm",
      conversation_id: "conv_old",
      occurred_at: "2024-02-29T08:00:00.000Z",
      metadata: { crmid: "A1", nested: metadata.nested },
      history: [],
    });
    const plain = await read(await importOne({ caller_id: newNumber(), content: "Is tall." }));
    expect(plain.body.data).toMatchObject({
      type: "factual",
      importance: 5,
      shareable: false,
      agent_id: null,
      conversation_id: null,
      metadata: null,
    });
  });

  it("takes a thousand, of one caller too, and not one more", async () => {
    const caller_id = newNumber();
    const memories = Array.from({ length: 1_001 }, (_, index) => ({ caller_id, content: `Bought item ${index}.` }));
    const { status, body } = await rest(service, "/memories", { method: "POST", body: { memories } });
    expect(status).toBe(400);
    expect(body.error.details).toMatchObject([{ path: "memories" }]);
    expect((await list({ caller_id })).items).toEqual([]);
    const results = await importAll(memories.slice(1));
    expect(new Set(outcomes(results))).toEqual(new Set(["created"]));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1_000);
    const none = await rest(service, "/memories", { method: "POST", body: { memories: [] } });
    expect(none.status).toBe(400);
  });
});

describe("a list", () => {
  it("filters by every field, and by several at once", async () => {
    const number = newNumber();
    const conversation_id = newConversationId();
    const agent_id = `agent_${conversation_id}`;
    const common = { caller_id: number, agent_id };
    const dog = {
      ...common,
      content: "Has a dog.",
      type: "factual",
      importance: 3,
      occurred_at: "2025-01-01T00:00:00Z",
    };
    const text = { ...common, content: "Prefers texts.", type: "preference", importance: 9, conversation_id };
    const [dogId, textId] = (await importAll([dog, { ...text, occurred_at: "2025-06-01T00:00:00Z" }])).map(
      ({ id }) => id,
    );
    await rest(service, `/memories/${dogId}`, { method: "PATCH", body: { status: "archived" } });
    const { items: all } = await list({ agent_id });
    expect(all.map(({ id }) => id).sort()).toEqual([dogId, textId].sort());
    const callerId = all[0]?.caller_id ?? "";
    const cases: [Record<string, string>, (string | undefined)[]][] = [
      [{ type: "preference" }, [textId]],
      [{ type: "issue" }, []],
      [{ status: "archived" }, [dogId]],
      [{ status: "active" }, [textId]],
      [{ conversation_id }, [textId]],
      [{ min_importance: "9" }, [textId]],
      [{ min_importance: "10" }, []],
      [{ from: "2025-02-01T00:00:00Z" }, [textId]],
      [{ to: "2025-01-01T00:00:00Z" }, [dogId]],
      [{ from: "2025-01-01T00:00:00Z", to: "2025-06-01T02:00:00+02:00" }, [textId, dogId]],
      [{ query: "DOG" }, [dogId]],
      [{ query: "dog or texts" }, [textId, dogId]],
      [{ query: "prefers -texts" }, []],
      [{ sensitive: "false" }, [textId, dogId]],
      [{ sensitive: "true" }, []],
      [{ caller_id: number }, [textId, dogId]],
      [{ caller_id: callerId, status: "active", type: "preference", query: "texts" }, [textId]],
      [{ caller_id: newNumber() }, []],
    ];
    for (const [query, expected] of cases) {
      const { items } = await list({ agent_id, ...query });
      expect(items.map(({ id }) => id).sort(), JSON.stringify(query)).toEqual(expected.sort());
    }
  });

  it("is paged without gaps or doubles, also while memories are added", async () => {
    const caller_id = newNumber();
    const memories = Array.from({ length: 23 }, (_, index) => ({ caller_id, content: `Bought item ${index}.` }));
    const ids = (await importAll(memories, { deduplicate: false })).map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page = await list({ caller_id, limit: "5", ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      expect(page.items.length).toBe(Math.min(5, 23 - (seen.length - page.items.length)));
      cursor = page.next_cursor;
      if (seen.length < 20) await importOne({ caller_id, content: `Said in the meantime: ${seen.length}.` });
    }
    expect(seen).toEqual(ids.reverse());
  });

  it("ends without a cursor when the last page is full", async () => {
    const caller_id = newNumber();
    await importAll([1, 2].map((number) => ({ caller_id, content: `Item ${number}.` })));
    expect((await list({ caller_id, limit: "2" })).next_cursor).toBeNull();
    expect((await list({ caller_id, limit: "1" })).next_cursor).not.toBeNull();
  });
});

describe("a correction", () => {
  it("keeps what was said before, newest first", async () => {
    const id = await importOne({ caller_id: newNumber(), content: "Has a cat.", importance: 5 });
    const correct = (body: Record<string, unknown>) =>
      rest<Memory>(service, `/memories/${id}`, { method: "PATCH", body });
    const first = await correct({ content: "Has two cats.", importance: 8 });
    expect(first.body.data).toMatchObject({ id, content: "Has two cats.", importance: 8, shareable: true });
    await correct({ shareable: false, flag: { reason: "Is this right?" } });
    const flagged = await correct({ status: "active" });
    expect(flagged.body.data).toMatchObject({
      shareable: false,
      flag: { reason: "Is this right?", by: "api_key", at: expect.any(String) },
      history: [
        { before: { shareable: true, flag_reason: null } },
        { before: { content: "Has a cat.", importance: 5, shareable: false }, changed_by: "api_key" },
      ],
    });
    expect((await correct({ flag: null, type: "relationship", status: "archived" })).body.data).toMatchObject({
      flag: null,
      type: "relationship",
      status: "archived",
    });
    expect((await read(id)).body.data.history).toHaveLength(3);
  });
});

it("a deleted memory is gone everywhere at once", async () => {
  const caller_id = newNumber();
  const id = await importOne({
    caller_id,
    content: "Owns a red tandem bicycle.",
    importance: 9,
    agent_id: orderAgent.id,
  });
  const search = () =>
    askHook(service, "search-memory", { query: "tandem bicycle", caller_id, agent_id: orderAgent.id });
  const clientData = () => askHook(service, "client-data", { caller_id, agent_id: orderAgent.id });
  expect((await search()).body.data.results).toHaveLength(1);
  expect(JSON.stringify((await clientData()).body)).toContain("tandem");

  const deleted = await rest(service, `/memories/${id}`, { method: "DELETE" });
  expect(deleted.body.data).toEqual({ id });
  expect((await search()).body.data.results).toEqual([]);
  expect(JSON.stringify((await clientData()).body)).not.toContain("tandem");
  expect((await list({ caller_id })).items).toEqual([]);
  const caller = await rest(service, `/callers/${encodeURIComponent(caller_id)}`);
  expect(JSON.stringify(caller.body)).not.toContain("tandem");
  expect((await read(id)).status).toBe(404);
  expect((await rest(service, `/memories/${id}`, { method: "DELETE" })).status).toBe(404);
  expect((await rest(service, `/memories/${id}`, { method: "PATCH", body: { importance: 1 } })).status).toBe(404);
});
