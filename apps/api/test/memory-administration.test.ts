import { memories } from "@elaaoms/db/schema/index";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, newNumber, orderAgent, orderCall, remember, rest, settled } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface StoredMemory {
  id: string;
  content: string;
  attribute: string | null;
  status: string;
  valid_until: string | null;
  superseded_by: string | null;
}

/** Calls of one number, the last of them ten minutes ago, the others a day apart before. Returns what was sent. */
async function rememberCalls(number: string, sentences: readonly string[], summary?: string) {
  const calls = sentences.map((sentence, index) =>
    orderCall({
      caller: { kind: "phone", number },
      startedAt: new Date(Date.now() - 600_000 - (sentences.length - 1 - index) * 86_400_000),
      turns: [
        ["agent", "Fernhill Coffee, who is calling?"],
        ["user", sentence],
      ],
      ...(summary === undefined ? {} : { analysis: { summary } }),
    }),
  );
  for (const call of calls) await remember(service, call);
  return calls;
}

async function memoryOf(number: string, words: RegExp): Promise<StoredMemory> {
  const path = `/memories?limit=200&caller_id=${encodeURIComponent(number)}`;
  const { body } = await rest<{ items: StoredMemory[] }>(service, path);
  const found = body.data.items.find(({ content }) => words.test(content));
  if (!found) throw new Error(`No memory says ${words}: ${JSON.stringify(body.data.items)}`);
  return found;
}

async function heardBefore(number: string): Promise<Record<string, unknown>> {
  const asked = { caller_id: number, agent_id: orderAgent.id };
  return (await askHook(service, "client-data", asked)).body.dynamic_variables;
}

const remove = (id: string) => rest(service, `/memories/${id}`, { method: "DELETE" });
const correct = (id: string, body: Record<string, unknown>) =>
  rest<StoredMemory>(service, `/memories/${id}`, { method: "PATCH", body });

const dana = "My name is Dana Whitfield.";
const peter = "My name is Peter Holm.";

describe("a name that a person takes back", () => {
  it("is not said any more once it is deleted, nor what was written about its calls", async () => {
    const number = newNumber();
    const [call] = await rememberCalls(number, [dana], "Dana Whitfield asked for beans.");
    expect(await heardBefore(number)).toMatchObject({
      memory_caller_name: "Dana Whitfield",
      memory_greeting: expect.stringContaining("Dana"),
      memory_last_call: expect.stringContaining("beans"),
    });
    expect((await remove((await memoryOf(number, /Dana/)).id)).status).toBe(200);

    const heard = await heardBefore(number);
    expect(JSON.stringify(heard)).not.toMatch(/Dana|beans/);
    expect(heard).toMatchObject({ memory_known_caller: true, memory_caller_name: "" });
    expect(heard.memory_last_call).toMatch(/^Last call on \d{4}-\d\d-\d\d\.$/);
    const caller = await rest(service, `/callers/${encodeURIComponent(number)}`);
    expect(JSON.stringify(caller.body)).not.toContain("Dana");
    const conversation = await rest(service, `/conversations/${call?.conversationId}`);
    expect(conversation.body.data).toMatchObject({ summary: null });
  });

  it("brings no summary back when its call is extracted again", async () => {
    const number = newNumber();
    const [call] = await rememberCalls(number, [dana], "Asked for beans.");
    await remove((await memoryOf(number, /Dana/)).id);
    await rest(service, `/conversations/${call?.conversationId}/extract`, { method: "POST" });
    await settled(service, call?.conversationId ?? "");
    expect(JSON.stringify(await heardBefore(number))).not.toContain("beans");
  });

  it("leaves the other one heard on the number", async () => {
    const number = newNumber();
    await rememberCalls(number, [dana, peter]);
    expect((await heardBefore(number)).memory_caller_name).toBe("");
    await remove((await memoryOf(number, /Peter/)).id);
    expect((await heardBefore(number)).memory_caller_name).toBe("Dana Whitfield");
  });

  it.each(["quarantined", "archived", "superseded"])(
    "is not said while its memory is %s, and again after",
    async (status) => {
      const number = newNumber();
      await rememberCalls(number, [dana]);
      const { id } = await memoryOf(number, /Dana/);
      await correct(id, { status });
      const heard = await heardBefore(number);
      expect(heard.memory_caller_name).toBe("");
      expect(heard.memory_greeting).not.toContain("Dana");
      await correct(id, { status: "active" });
      expect((await heardBefore(number)).memory_caller_name).toBe("Dana Whitfield");
    },
  );

  it("is not said once its words are corrected, and is when only its importance is", async () => {
    const number = newNumber();
    await rememberCalls(number, [dana]);
    const { id } = await memoryOf(number, /Dana/);
    await correct(id, { importance: 9 });
    expect((await heardBefore(number)).memory_caller_name).toBe("Dana Whitfield");
    await correct(id, { content: "The caller is a relative of the customer." });
    expect((await heardBefore(number)).memory_caller_name).toBe("");
  });
});

it("a memory that is set to hold again has neither an end nor a successor", async () => {
  const number = newNumber();
  await rememberCalls(number, [dana, peter]);
  const replaced = await memoryOf(number, /Dana/);
  const successor = await memoryOf(number, /Peter/);
  expect(replaced).toMatchObject({ status: "superseded", superseded_by: successor.id });
  expect(replaced.valid_until).not.toBeNull();
  const { body } = await correct(replaced.id, { status: "active" });
  expect(body.data).toMatchObject({ status: "active", superseded_by: null, valid_until: null });
});

it("a memory that holds keeps the end that was stated of it", async () => {
  const number = newNumber();
  await rememberCalls(number, [dana]);
  const { id } = await memoryOf(number, /Dana/);
  const { db } = service.container.services;
  const end = new Date("2030-01-01T00:00:00Z");
  await db.update(memories).set({ validUntil: end }).where(eq(memories.id, id));
  expect((await correct(id, { status: "active" })).body.data.valid_until).toBe(end.toISOString());
});

it("an explicit shareable stands against the importance given with it", async () => {
  const number = newNumber();
  await rememberCalls(number, [dana]);
  const { id } = await memoryOf(number, /Dana/);
  const { body } = await correct(id, { importance: 10, shareable: false });
  expect(body.data).toMatchObject({ importance: 10, shareable: false });
});

it("a deletion leaves the memories of other callers as they are", async () => {
  const [number, other] = [newNumber(), newNumber()];
  await rememberCalls(number, [dana]);
  await rememberCalls(other, [peter]);
  const [deleted, kept] = [await memoryOf(number, /Dana/), await memoryOf(other, /Peter/)];
  const { db } = service.container.services;
  await db.update(memories).set({ supersededBy: deleted.id }).where(eq(memories.id, kept.id));
  await remove(deleted.id);
  expect((await memoryOf(other, /Peter/)).superseded_by).toBe(deleted.id);
});
