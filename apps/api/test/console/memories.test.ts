import { afterAll, beforeAll, expect, it } from "vitest";
import { askHook, grouped, newNumber, orderAgent, orderCall, remember, rest } from "../agent-platform.ts";
import { createMember, createOwner, type Person, resultOf } from "../console-client.ts";
import { startTestService, type TestService } from "../test-service.ts";

let service: TestService;
let officer: Person;
let compliance: Person;
beforeAll(async () => {
  service = await startTestService();
  const owner = await createOwner(service);
  officer = await createMember(service, owner, "privacy_officer");
  compliance = await createMember(service, owner, "compliance");
});
afterAll(() => service.close());

interface Memory {
  id: string;
  callerId: string;
  content: string;
  masked: boolean;
  importance: number;
  flagReason: string | null;
  status: string;
}

const query = async <Result>(procedure: string, input: object, by: Person = officer) =>
  resultOf<Result>(await by.client.query(`memories.${procedure}`, input));
const mutate = async <Result>(procedure: string, input: object, by: Person = officer) =>
  resultOf<Result>(await by.client.mutate(`memories.${procedure}`, input));
const list = async (input: object) => (await query<{ items: Memory[] }>("list", input)).items;

async function importFor(number: string, ...contents: string[]): Promise<string[]> {
  const memories = contents.map((content) => ({ caller_id: number, content }));
  const { body } = await rest<{ results: { id: string }[] }>(service, "/memories", {
    method: "POST",
    body: { memories },
  });
  return body.data.results.map(({ id }) => id);
}

interface MemoryRow extends Memory {
  caller: { name: string | null; identity: string | null } | null;
}

it("lists what was said last first, with whose it is, and pages on when something is said again meanwhile", async () => {
  const number = newNumber();
  const said = async (...memories: [content: string, day: number][]) =>
    rest(service, "/memories", {
      method: "POST",
      body: {
        memories: memories.map(([content, day]) => {
          return { caller_id: number, content, occurred_at: new Date(Date.UTC(2026, 2, day)).toISOString() };
        }),
      },
    });
  await said(["Lives by the sea.", 9], ["Plays the cello.", 3], ["Has a dog.", 12], ["Bakes bread.", 6]);
  const page = (input: object) =>
    query<{ items: MemoryRow[]; nextCursor: string | null }>("list", { callerId: number, limit: 2, ...input });
  const contents = ({ items }: { items: MemoryRow[] }) => items.map(({ content }) => content);
  const first = await page({});
  expect(contents(first)).toEqual(["Has a dog.", "Lives by the sea."]);
  expect(first.items[0]?.caller).toEqual({
    id: expect.any(String),
    name: null,
    identity: grouped(number),
  });
  // What the page ended with goes to the top: the next page begins where it stood all the same.
  await said(["Lives by the sea.", 20]);
  expect(contents(await page({ cursor: first.nextCursor }))).toEqual(["Bakes bread.", "Plays the cello."]);
  expect(contents(await page({}))).toEqual(["Lives by the sea.", "Has a dog."]);
  const march = (day: number) => new Date(Date.UTC(2026, 2, day)).toISOString();
  expect(contents(await page({ from: march(12), to: march(19) }))).toEqual(["Has a dog."]);
});

it("finds words anywhere in the organization, also while the last one is being typed", async () => {
  const [id] = await importFor(newNumber(), "Keeps bees behind the greenhouse.");
  for (const text of ["greenhouse bees", '"behind the greenhouse"', "bees -wasps"]) {
    expect(await list({ query: text }), text).toMatchObject([{ id }]);
  }
  expect(await list({ query: "greenh" })).toEqual([]);
  for (const text of ["greenh", "bees gree", "GREEN"]) {
    expect(await list({ query: text, isBeginning: true }), text).toMatchObject([{ id }]);
  }
  for (const text of ["eenhouse", "greenh bees", "green:*", "'", "& | !", "wasps or gre"]) {
    expect(await list({ query: text, isBeginning: true }), text).toEqual([]);
  }
});

it("does not tell by a search what is masked", async () => {
  const number = newNumber();
  const [id] = await importFor(number, "Has diabetes and measures every morning.");
  expect(await list({ callerId: number })).toMatchObject([{ id, masked: true, content: "[health]" }]);
  for (const text of ["diabetes", "measures every morning"]) {
    expect(await list({ query: text }), text).toEqual([]);
    expect(await list({ query: text, isBeginning: true }), text).toEqual([]);
    const byKey = await rest<{ items: Memory[] }>(service, `/memories?query=${encodeURIComponent(text)}`);
    expect(byKey.body.data.items).toMatchObject([{ id }]);
  }
});

it("does not record that people look at what the rules allow", async () => {
  const number = newNumber();
  const turns = [["agent", "Go on, please."] as const, ["user", "I moved to 14 Mill Lane in Duluth."] as const];
  await remember(service, orderCall({ caller: { kind: "phone", number }, turns }));
  const [memory] = await list({ callerId: number });
  expect(memory).toMatchObject({ masked: false, sensitivity: [expect.any(String)] });
  const id = memory?.id;
  await query("read", { memoryId: id });
  await rest(service, `/memories/${id}`);
  const path = `/audit-events?action=memory.sensitive_read&target_id=${id}`;
  const { body } = await rest<{ items: { actor: { kind: string } }[] }>(service, path);
  expect(new Set(body.data.items.map(({ actor }) => actor.kind))).toEqual(new Set(["api_key"]));
});

it("corrects one and keeps what it said, with the name of whoever did it", async () => {
  const number = newNumber();
  const [memoryId = ""] = await importFor(number, "Prefers tea.");
  await mutate("correct", { memoryId, content: "Prefers coffee.", importance: 9 });
  await mutate("flag", { memoryIds: [memoryId], reason: "Check with the caller." }, compliance);
  const read = await query<{ history: { before: object; changedBy: string }[] }>("read", { memoryId });
  expect(read).toMatchObject({ content: "Prefers coffee.", importance: 9, flagReason: "Check with the caller." });
  expect(read.history.at(-1)).toMatchObject({
    before: { content: "Prefers tea.", importance: 5 },
    changedBy: officer.userId,
  });
  expect(await query("readSurroundings", { memoryId })).toMatchObject({
    caller: { identities: [{ kind: "phone", value: number }] },
    against: [],
    successor: null,
    people: { [officer.userId]: "Mira Member", [compliance.userId]: "Mira Member" },
  });
  await mutate("flag", { memoryIds: [memoryId], reason: null }, compliance);
  expect(await query("read", { memoryId })).toMatchObject({ flagReason: null });
  expect((await officer.client.mutate("memories.correct", { memoryId })).status).toBe(400);
});

it("counts what a change of many would reach before it is made", async () => {
  const ids = [
    ...(await importFor(newNumber(), "Has a dog.", "Has diabetes.")),
    ...(await importFor(newNumber(), "Works at night.")),
  ];
  const counted = await query("previewChange", { memoryIds: [...ids, "mem_none"] }, compliance);
  expect(counted).toEqual({ memories: 3, callers: 2, sensitive: 1, missing: 1 });
  const results = await mutate<{ outcome: string }[]>("correctMany", {
    memoryIds: ids,
    fields: { importance: 2, status: "archived" },
  });
  expect(results.map(({ outcome }) => outcome)).toEqual(["changed", "changed", "changed"]);
  expect(await query("read", { memoryId: ids[2] })).toMatchObject({ importance: 2, status: "archived" });
  for (const procedure of ["memories.deleteMany", "memories.correctMany"]) {
    const refused = await compliance.client.mutate(procedure, { memoryIds: ids, fields: { importance: 1 } });
    expect(refused.status, procedure).toBe(403);
  }
  const deleted = await mutate<{ outcome: string }[]>("deleteMany", { memoryIds: ids, reason: "Asked for." });
  expect(deleted.map(({ outcome }) => outcome)).toEqual(["deleted", "deleted", "deleted"]);
  expect(await query("previewChange", { memoryIds: ids })).toMatchObject({ memories: 0, missing: 3 });
});

it("tells which agents were given a memory", async () => {
  const number = newNumber();
  await remember(service, orderCall({ caller: { kind: "phone", number } }));
  const [memory] = await list({ callerId: number, limit: 1 });
  const [untold] = await importFor(newNumber(), "Has a dog.");
  await askHook(service, "client-data", { caller_id: number, agent_id: orderAgent.id });
  await service.container.services.accesses.flush();
  const accesses = await query<{ items: object[] }>("listAccesses", { memoryId: memory?.id }, compliance);
  expect(accesses.items).toMatchObject([{ agentId: orderAgent.id, hook: "client_data" }]);
  for (const memoryId of [untold, "mem_none", "mem_'"]) {
    expect(await query<{ items: object[] }>("listAccesses", { memoryId })).toMatchObject({ items: [] });
  }
  expect(await query("listAgents", {})).toContainEqual({ id: orderAgent.id, name: orderAgent.name });
});

it("tells all that a list shows, to be changed together, and nothing that came afterwards", async () => {
  const number = newNumber();
  const contents = Array.from({ length: 60 }, (_, index) => `Ordered a brass lantern, number ${index}.`);
  const ids = await importFor(number, ...contents);
  await importFor(number, "Has diabetes and a brass lantern.");
  const shown = { query: "brass lantern", isBeginning: true, callerId: number };
  const found = await query<{ memoryIds: string[]; isAll: boolean }>("listIds", shown, compliance);
  expect(found.isAll).toBe(true);
  // What is masked is not found by its words, and so not changed by them.
  expect(found.memoryIds.toSorted()).toEqual(ids.toSorted());
  expect((await query<{ items: unknown[] }>("list", { ...shown, limit: 50 })).items).toHaveLength(50);

  const [later] = await importFor(number, "Ordered a brass lantern afterwards.");
  await mutate("deleteMany", { memoryIds: found.memoryIds, reason: "Wrong agent." });
  const left = await query<{ memoryIds: string[] }>("listIds", shown);
  expect(left.memoryIds).toEqual([later]);
});
