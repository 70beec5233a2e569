import { memoryOf, openAiAnswer, readingOf, startProviderServer } from "@elaaoms/extraction/testing/provider-server";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHook, deliver, newNumber, orderAgent, orderCall, remember, rest, settled } from "./agent-platform.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface Listed {
  id: string;
  content: string;
  reinforcement_count: number;
}

async function memoriesOf(number: string, from = service): Promise<Listed[]> {
  const path = `/memories?limit=200&caller_id=${encodeURIComponent(number)}`;
  return (await rest<{ items: Listed[] }>(from, path)).body.data.items;
}

const contentsOf = async (number: string, from = service) =>
  (await memoriesOf(number, from)).map(({ content }) => content);
const remove = (id: string, from = service) => rest(from, `/memories/${id}`, { method: "DELETE" });

async function extractAgain(conversationId: string, from = service) {
  expect((await rest(from, `/conversations/${conversationId}/extract`, { method: "POST" })).status).toBe(202);
  return settled(from, conversationId);
}

function newCall(number = newNumber()) {
  return { number, call: orderCall({ caller: { kind: "phone", number }, analysis: { summary: "Ordered coffee." } }) };
}

describe("a memory that a person has deleted", () => {
  it("does not come back when its call is extracted again, whatever it was of", async () => {
    const { number, call } = newCall();
    await remember(service, call);
    const learned = await memoriesOf(number);
    expect(learned.length).toBeGreaterThan(2);
    for (const { id } of learned) expect((await remove(id)).status).toBe(200);
    const again = await extractAgain(call.conversationId);
    expect(again).toMatchObject({ status: "extraction_completed", memories: [], summary: null });
    expect(await memoriesOf(number)).toEqual([]);
    const heard = await askHook(service, "client-data", { caller_id: number, agent_id: orderAgent.id });
    expect(JSON.stringify(heard.body)).not.toMatch(/Dana|XYZ|Ordered coffee/);
  });

  it("takes nothing else of the call with it", async () => {
    const { number, call } = newCall();
    await remember(service, call);
    const [first, ...others] = await memoriesOf(number);
    await remove(first?.id ?? "");
    await extractAgain(call.conversationId);
    expect(await memoriesOf(number)).toEqual(others);
  });

  it("does not come back with another delivery of the call", async () => {
    const { number, call } = newCall();
    await remember(service, call);
    for (const { id } of await memoriesOf(number)) await remove(id);
    await deliver(service, { ...call, turns: [...call.turns, ["user", "And I work as a nurse."] as const] });
    await expect.poll(() => contentsOf(number), { timeout: 10_000 }).toEqual([expect.stringMatching(/nurse/)]);
  });

  it("is learned anew when a later call states it", async () => {
    const { number, call } = newCall();
    await remember(service, call);
    const learned = await contentsOf(number);
    for (const { id } of await memoriesOf(number)) await remove(id);
    await remember(service, newCall(number).call);
    expect((await contentsOf(number)).toSorted()).toEqual(learned.toSorted());
    // The first call still states nothing of it.
    await extractAgain(call.conversationId);
    for (const { reinforcement_count } of await memoriesOf(number)) expect(reinforcement_count).toBe(1);
  });

  it("leaves nothing behind that tells what it was, and that goes with the caller", async () => {
    const { number, call } = newCall();
    await remember(service, call);
    for (const { id } of await memoriesOf(number)) await remove(id);
    const { db } = service.container.services;
    const stones = () =>
      db.execute<Record<string, unknown>>(
        sql`select * from memory_tombstones where conversation_id = ${call.conversationId}`,
      );
    const { rows } = await stones();
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual([
        "caller_id",
        "conversation_id",
        "created_at",
        "digest",
        "made_for",
        "organization_id",
      ]);
      expect((row.digest as Buffer).length).toBe(32);
    }
    await db.execute(sql`delete from callers where id = ${rows[0]?.caller_id}`);
    expect((await stones()).rows).toEqual([]);
  });
});

describe("a memory that a person has corrected", () => {
  it("stays as corrected when its call is extracted again, alone and with no summary of what it was", async () => {
    const { number, call } = newCall();
    await remember(service, call);
    const learned = await memoriesOf(number);
    for (const { id, content } of learned) {
      await rest(service, `/memories/${id}`, { method: "PATCH", body: { content: `Not so: ${content}` } });
    }
    const { body } = await rest<{ summary: string | null }>(service, `/conversations/${call.conversationId}`);
    expect(body.data.summary).toBeNull();
    const again = await extractAgain(call.conversationId);
    expect(again).toMatchObject({ summary: null });
    expect((await contentsOf(number)).toSorted()).toEqual(
      learned.map(({ content }) => `Not so: ${content}`).toSorted(),
    );
  });

  it("keeps the summary when only its importance is set", async () => {
    const { number, call } = newCall();
    await remember(service, call);
    const [memory] = await memoriesOf(number);
    await rest(service, `/memories/${memory?.id}`, { method: "PATCH", body: { importance: 9 } });
    expect(await extractAgain(call.conversationId)).toMatchObject({ summary: "Ordered coffee." });
  });
});

it("a model that puts a deleted memory in other words does not bring it back", async () => {
  const openAi = await startProviderServer();
  const modelled = await startTestService({
    extraction: {
      provider: "openai",
      model: "a-model",
      fallback: null,
      openAi: { apiKey: "sk-test", baseUrl: `${openAi.url}/v1` },
      anthropic: { apiKey: null, baseUrl: undefined },
    },
  });
  try {
    const evidence = [{ turn: 5, quote: "please text me instead of calling" }];
    const texting = memoryOf({ content: "The caller wants text messages.", type: "preference", evidence });
    const other = memoryOf({ content: "The order is XYZ-789.", evidence: [{ turn: 3, quote: "X Y Z dash seven" }] });
    const answers = (...memories: (typeof texting)[]) =>
      openAi.behave(openAiAnswer({ text: JSON.stringify(readingOf({ memories })), ended: "whole" }));
    answers(texting, other);
    const { number, call } = newCall();
    const conversation = await remember(modelled, call);
    expect(conversation.memories).toHaveLength(2);
    const unwanted = conversation.memories.find(({ content }) => /text messages/.test(content));
    await remove(unwanted?.id ?? "", modelled);
    answers({ ...texting, content: "Calls are unwelcome; messages are not." }, other);
    await extractAgain(call.conversationId, modelled);
    expect(await contentsOf(number, modelled)).toEqual(["The order is XYZ-789."]);
  } finally {
    await modelled.close();
    await openAi.close();
  }
});
