import { randomBytes } from "node:crypto";
import type { SimulatedCaller } from "@elaaoms/elevenlabs/simulator/caller";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  askHook,
  type CallerData,
  newNumber,
  orderAgent,
  orderCall,
  remember,
  rest,
  settled,
} from "./agent-platform.ts";
import { dumpDatabase } from "./database-dump.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

type MemoryData = CallerData["memories"][number];

interface Caller extends CallerData {
  name: string | null;
  identities: { kind: string; value: string }[];
  conversations: number;
  vip: boolean;
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** One call in which the caller says these sentences. */
async function say(caller: SimulatedCaller, startedAt: Date, ...sentences: string[]) {
  const call = orderCall({
    caller,
    startedAt,
    turns: sentences.flatMap((sentence) => [["agent", "Go on, please."] as const, ["user", sentence] as const]),
  });
  await remember(service, call);
  return call;
}

const phone = (number: string): SimulatedCaller => ({ kind: "phone", number });
const read = async (id: string) => (await rest<Caller>(service, `/callers/${encodeURIComponent(id)}`)).body.data;
const post = (path: string, body: object, organization = service.organization) =>
  rest<{ caller_id: string }>(service, path, { method: "POST", body }, organization);
const merge = (id: string, other: string) => post(`/callers/${encodeURIComponent(id)}/merge`, { other });
const split = (id: string, body: object) => post(`/callers/${encodeURIComponent(id)}/split`, body);
const contentsOf = (caller: { memories: MemoryData[] }) => caller.memories.map(({ content }) => content).sort();

async function memoriesOf(id: string): Promise<(MemoryData & { status: string })[]> {
  const path = `/memories?limit=200&caller_id=${encodeURIComponent(id)}`;
  return (await rest<{ items: (MemoryData & { status: string })[] }>(service, path)).body.data.items;
}

/** One person on two numbers: the older name on the one, the newer on the other, and something said on both. */
async function twoNumbers() {
  const [first, second] = [newNumber(), newNumber()];
  await say(phone(first), daysAgo(9), "My name is Dana Whitfield.", "I have a dog called Bruno.");
  await say(phone(second), daysAgo(5), "My name is Dana Holm.", "I have a dog called Bruno.", "I prefer tea.");
  return { first, second, ids: { first: (await read(first)).id, second: (await read(second)).id } };
}

describe("merging", () => {
  it("makes two callers one, by the rules of consolidation, under both numbers and both ids", async () => {
    const { first, second, ids } = await twoNumbers();
    await rest(service, `/callers/${ids.second}`, { method: "PATCH", body: { vip: true } });
    const apart = contentsOf(await read(second));
    const { status, body } = await merge(first, second);
    expect({ status, data: body.data }).toEqual({ status: 200, data: { caller_id: ids.first } });
    const merged = await read(first);
    expect(merged).toMatchObject({ id: ids.first, conversations: 2, vip: true });
    expect(merged.identities.map(({ value }) => value).sort()).toEqual([first, second].sort());
    // The newer name holds; what was said on both numbers is one memory that was said twice.
    expect(contentsOf(merged)).toEqual(apart);
    const all = await memoriesOf(first);
    expect(all.filter(({ content }) => content.includes("Bruno"))).toMatchObject([{ reinforcement_count: 2 }]);
    expect(all.find(({ content }) => content.includes("Whitfield"))).toMatchObject({ status: "superseded" });
    for (const name of [second, ids.second]) expect((await read(name)).id).toBe(ids.first);
    const heard = await askHook(service, "client-data", { caller_id: second, agent_id: orderAgent.id });
    expect(heard.body.dynamic_variables.memory_known_caller).toBe(true);
    const events = await rest<{ items: object[] }>(service, "/audit-events?action=caller.merged&limit=1");
    expect(events.body.data.items).toMatchObject([
      {
        caller_id: ids.first,
        target: { kind: "caller", id: ids.second },
        details: { conversations: 1, identities: 1 },
      },
    ]);
  });

  it("changes nothing when it is repeated, and is refused with oneself, nobody and callers of others", async () => {
    const { first, second, ids } = await twoNumbers();
    await merge(first, ids.second);
    const before = await read(first);
    expect((await merge(first, ids.second)).status).toBe(200);
    expect((await merge(first, second)).status).toBe(200);
    expect(await read(first)).toEqual(before);
    expect((await merge(first, first)).status).toBe(400);
    expect((await merge(first, newNumber())).status).toBe(404);
    const stranger = await service.createOrganization("Stranger");
    expect((await post(`/callers/${ids.first}/merge`, { other: ids.second }, stranger)).status).toBe(404);
  });

  it("is refused while one of them is restricted", async () => {
    const { first, second, ids } = await twoNumbers();
    const restricted = await post(`/callers/${ids.second}/restriction`, { restricted: true });
    expect(restricted.status, JSON.stringify(restricted.body)).toBe(200);
    expect((await merge(first, second)).status).toBe(409);
    expect((await read(second)).id).toBe(ids.second);
  });

  it("keeps what a person deleted from coming back", async () => {
    const [first, second] = [newNumber(), newNumber()];
    await say(phone(first), daysAgo(9), "I prefer coffee.");
    const call = await say(phone(second), daysAgo(5), "I have a dog called Bruno.");
    const [bruno] = await memoriesOf(second);
    await rest(service, `/memories/${bruno?.id}`, { method: "DELETE" });
    await merge(first, second);
    await post(`/conversations/${call.conversationId}/extract`, {});
    await settled(service, call.conversationId);
    expect((await memoriesOf(first)).filter(({ content }) => content.includes("Bruno"))).toEqual([]);
  });

  it("leaves nothing of either behind when the caller is erased", async () => {
    const { first, second, ids } = await twoNumbers();
    const mark = randomBytes(6).toString("hex");
    await post(`/callers/${ids.second}/merge`, { other: ids.first, reason: `Said ${mark} herself.` });
    await post(`/callers/${ids.second}/split`, { merged_caller_id: ids.first, reason: `Not ${mark}.` });
    await merge(first, second);
    const erasure = await rest<{ id: string }>(service, `/callers/${ids.first}`, { method: "DELETE", body: {} });
    expect(erasure.status).toBe(202);
    await expect
      .poll(async () => (await rest(service, `/privacy-requests/${erasure.body.data.id}`)).body.data.state, {
        timeout: 15_000,
      })
      .toBe("completed");
    const dump = await dumpDatabase(service.databaseUrl);
    for (const trace of [first.slice(1), second.slice(1), mark]) expect(dump).not.toContain(trace);
    expect((await rest(service, `/callers/${ids.second}`)).status).toBe(404);
  });
});

describe("splitting", () => {
  it("undoes a merge, with the ids that there were", async () => {
    const { first, second, ids } = await twoNumbers();
    await rest(service, "/memories", {
      method: "POST",
      body: { memories: [{ caller_id: second, content: "Has a wholesale account." }] },
    });
    const before = { first: contentsOf(await read(first)), second: contentsOf(await read(second)) };
    await merge(first, second);
    const { status, body } = await split(first, { merged_caller_id: ids.second });
    expect({ status, data: body.data }).toEqual({ status: 200, data: { caller_id: ids.second } });
    expect(await read(first)).toMatchObject({ id: ids.first, conversations: 1, name: "Dana Whitfield" });
    expect(await read(second)).toMatchObject({ id: ids.second, conversations: 1, name: "Dana Holm" });
    expect(contentsOf(await read(first))).toEqual(before.first);
    expect(contentsOf(await read(second))).toEqual(before.second);
    for (const id of [first, second]) {
      for (const memory of await memoriesOf(id)) expect(memory.reinforcement_count, memory.content).toBe(1);
    }
    expect((await split(first, { merged_caller_id: ids.second })).status).toBe(404);
    await say(phone(second), daysAgo(1), "I prefer coffee.");
    expect(await read(second)).toMatchObject({ conversations: 2 });
  });

  it("takes an identity out, with its calls and what was said in them", async () => {
    const { first, second, ids } = await twoNumbers();
    await merge(first, second);
    await say(phone(second), daysAgo(1), "I prefer coffee.");
    const { body } = await split(first, { identity: second });
    expect(body.data.caller_id).not.toBe(ids.second);
    expect(await read(second)).toMatchObject({ id: body.data.caller_id, conversations: 2, name: "Dana Holm" });
    expect(await read(first)).toMatchObject({ id: ids.first, conversations: 1, name: "Dana Whitfield" });
    expect((await memoriesOf(first)).some(({ content }) => content.includes("tea"))).toBe(false);
    expect((await split(first, { identity: first })).status).toBe(409);
    expect((await split(first, { identity: newNumber() })).status).toBe(404);
  });
});

describe("an anonymous conversation", () => {
  it("is filed under a caller with what was learned, by its time, and taken back by a split", async () => {
    const number = newNumber();
    await say(phone(number), daysAgo(3), "My name is Dana Whitfield.");
    const call = await say(withheld(), daysAgo(6), "My name is Dana Holm.", "I have a dog called Bruno.");
    const nobody = (await settled(service, call.conversationId)) as unknown as { caller_id: string };
    const caller = await read(number);
    const link = () => post(`/conversations/${call.conversationId}/caller`, { caller_id: number });
    expect((await link()).status).toBe(200);
    expect((await link()).status).toBe(200);
    const linked = await read(number);
    expect(linked).toMatchObject({ id: caller.id, conversations: 2, name: "Dana Whitfield" });
    expect(contentsOf(linked).join()).toContain("Bruno");
    expect((await memoriesOf(number)).find(({ content }) => content.includes("Holm"))).toMatchObject({
      status: "superseded",
    });
    // Read again, it stays where it was filed.
    await post(`/conversations/${call.conversationId}/extract`, {});
    await settled(service, call.conversationId);
    expect(contentsOf(await read(number))).toEqual(contentsOf(linked));

    await split(number, { merged_caller_id: nobody.caller_id });
    expect(contentsOf(await read(number))).toEqual(contentsOf(caller));
    expect((await read(nobody.caller_id)).conversations).toBe(1);
  });

  it("is not taken from whoever it belongs to", async () => {
    const [number, other] = [newNumber(), newNumber()];
    const call = await say(phone(number), daysAgo(3), "I prefer tea.");
    await say(phone(other), daysAgo(3), "I prefer coffee.");
    const answer = await post(`/conversations/${call.conversationId}/caller`, { caller_id: other });
    expect(answer.status).toBe(409);
    expect((await post("/conversations/conv_none/caller", { caller_id: other })).status).toBe(404);
    expect((await post(`/conversations/${call.conversationId}/caller`, { caller_id: newNumber() })).status).toBe(404);
  });
});

function withheld(): SimulatedCaller {
  return { kind: "phone", number: null };
}
