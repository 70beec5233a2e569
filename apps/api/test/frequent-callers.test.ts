import { hourMs, minuteMs } from "@elaaoms/core/clock";
import { organizationSettings, webhookEvents } from "@elaaoms/db/schema/index";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliver, newNumber, orderCall, rest, settled } from "./agent-platform.ts";
import { startTestService, type TestOrganization, type TestService } from "./test-service.ts";

/** More calls within an hour are too many; and a call every twenty minutes is read of whoever makes them. */
const limit = 3;

let service: TestService;
let organization: TestOrganization;
let aheadMs = 0;
let organizations = 0;
beforeAll(async () => {
  service = await startTestService({ overrides: { clock: { now: () => new Date(Date.now() + aheadMs) } } });
});
afterAll(() => service.close());
beforeEach(async () => {
  aheadMs = 0;
  organization = await service.createOrganization(`Fernhill ${++organizations}`);
  await service.container.services.db
    .update(organizationSettings)
    .set({ highFrequencyCalls: limit })
    .where(eq(organizationSettings.organizationId, organization.id));
});

interface Conversation {
  status: string;
  postponed_until: string | null;
  memories: { content: string }[];
}
interface Caller {
  vip: boolean;
  high_frequency: boolean;
  high_frequency_until: string | null;
  memories: { content: string }[];
}

const get = async <Data>(path: string) => (await rest<Data>(service, path, {}, organization)).body.data;
const read = (conversationId: string) => get<Conversation>(`/conversations/${conversationId}`);
const callerPath = (number: string) => `/callers/${encodeURIComponent(number)}`;
const readCaller = (number: string) => get<Caller>(callerPath(number));
const mark = (number: string, body: object) =>
  rest<Caller>(service, callerPath(number), { method: "PATCH", body }, organization);

/** How many times of twenty minutes begin until a call is read that was put off; null for one that was not. */
async function turnsToWait(conversationId: string): Promise<number | null> {
  const { postponed_until: until } = await read(conversationId);
  return until === null ? null : Math.ceil((Date.parse(until) - Date.now() - aheadMs) / (hourMs / limit));
}

/** Both clocks go forward: that of the services, and that which jobs wait by. */
async function letPass(milliseconds: number): Promise<void> {
  aheadMs += milliseconds;
  await service.container.services.db.execute(
    sql`update pgboss.job set start_after = start_after - ${milliseconds} * interval '1 millisecond'
        where name = 'extract-conversation' and state = 'created'`,
  );
}

function callOf(number: string, minutesAgo: number, said = "I have a question.") {
  const startedAt = new Date(Date.now() + aheadMs - minutesAgo * minuteMs);
  return orderCall({ caller: { kind: "phone", number }, startedAt, turns: [["user", said]] });
}

/** Delivers calls one after another, each when the one before was read or put off. Returns their ids. */
async function callRepeatedly(number: string, minutesAgo: readonly number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const minutes of minutesAgo) {
    const call = callOf(number, minutes);
    expect((await deliver(service, call, organization)).status).toBe(200);
    await expect
      .poll(
        async () => {
          const { status, postponed_until: until } = await read(call.conversationId);
          return status !== "extraction_pending" || until !== null;
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    ids.push(call.conversationId);
  }
  return ids;
}

const statuses = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await read(id)).status.replace("extraction_", "")));

/** Whether it is known of the deliveries that they waited on purpose, so that they do not count as slow. */
async function putOff(ids: readonly string[]): Promise<boolean[]> {
  const { db } = service.container.services;
  const rows = await db.select().from(webhookEvents).where(eq(webhookEvents.organizationId, organization.id));
  return ids.map((id) => rows.some(({ conversationId, putOffAt }) => conversationId === id && putOffAt !== null));
}

describe("a caller with more calls within an hour than the limit", () => {
  it("is marked by the system, and further calls are read one by one over time, after those of others", async () => {
    const number = newNumber();
    const calls = await callRepeatedly(number, [50, 40, 30, 20, 10]);
    expect(await statuses(calls)).toEqual(["completed", "completed", "completed", "pending", "pending"]);
    expect(await Promise.all(calls.map(turnsToWait))).toEqual([null, null, null, 1, 2]);
    const caller = await readCaller(number);
    expect(caller.high_frequency).toBe(true);
    expect(caller.high_frequency_until).not.toBeNull();
    const { items } = await get<{ items: object[] }>("/audit-events?action=caller.marked");
    expect(items).toMatchObject([{ actor: { kind: "system", id: "worker" }, details: { high_frequency: true } }]);

    const other = callOf(newNumber(), 1);
    await deliver(service, other, organization);
    expect(await settled(service, other.conversationId, organization)).toMatchObject({
      status: "extraction_completed",
    });
    const { rows } = await service.container.services.db.execute<{ priority: number }>(
      sql`select priority from pgboss.job where state = 'created' and data->>'conversationId' = ${calls[3]}`,
    );
    expect(rows[0]?.priority).toBeLessThan(0);

    await letPass(20 * minuteMs);
    expect((await settled(service, calls[3] ?? "", organization)).status).toBe("extraction_completed");
    expect(await statuses(calls.slice(4))).toEqual(["pending"]);
    await letPass(20 * minuteMs);
    expect((await settled(service, calls[4] ?? "", organization)).status).toBe("extraction_completed");
    expect(await putOff(calls)).toEqual([false, false, false, true, true]);
  });

  it("is found in whatever order the calls arrive, and not among calls that are further apart", async () => {
    const number = newNumber();
    await callRepeatedly(number, [10, 200, 140, 75]);
    expect((await readCaller(number)).high_frequency).toBe(false);
    const [inBetween] = await callRepeatedly(number, [30, 50]);
    expect(inBetween).toBeDefined();
    expect((await readCaller(number)).high_frequency).toBe(false);
    await callRepeatedly(number, [40]);
    expect((await readCaller(number)).high_frequency).toBe(true);
  });

  it("is not marked by calls of long ago, nor when the limit is switched off", async () => {
    const number = newNumber();
    const yesterday = 25 * 60;
    await callRepeatedly(
      number,
      [50, 40, 30, 20, 10].map((minutes) => yesterday + minutes),
    );
    expect((await readCaller(number)).high_frequency).toBe(false);
    await service.container.services.db
      .update(organizationSettings)
      .set({ highFrequencyCalls: 0 })
      .where(eq(organizationSettings.organizationId, organization.id));
    const calls = await callRepeatedly(number, [50, 40, 30, 20, 10]);
    expect((await readCaller(number)).high_frequency).toBe(false);
    expect(new Set(await statuses(calls))).toEqual(new Set(["completed"]));
  });

  it("keeps the mark while calls go on, and loses it a day after", async () => {
    const number = newNumber();
    await callRepeatedly(number, [50, 40, 30, 20]);
    const { high_frequency_until: first } = await readCaller(number);
    await callRepeatedly(number, [0]);
    const { high_frequency_until: second } = await readCaller(number);
    expect(Date.parse(second ?? "") - Date.parse(first ?? "")).toBeGreaterThan(19 * minuteMs);

    const endMarks = async () => {
      await service.container.queue.enqueue("end-high-frequency", {});
      await expect
        .poll(() => service.container.queue.withoutJob("end-high-frequency", [{}]), { timeout: 10_000 })
        .toEqual([{}]);
    };
    await endMarks();
    expect((await readCaller(number)).high_frequency).toBe(true);
    await letPass(25 * hourMs);
    await endMarks();
    expect(await readCaller(number)).toMatchObject({ high_frequency: false, high_frequency_until: null });
    const { items } = await get<{ items: object[] }>("/audit-events?action=caller.marked");
    expect(items).toMatchObject([
      { actor: { kind: "system" }, details: { high_frequency: false } },
      { actor: { kind: "system" }, details: { high_frequency: true } },
    ]);
  });
});

describe("calls that wait because their caller calls very often", () => {
  it("are read at once when a person takes the mark off, and do not bring it back", async () => {
    const number = newNumber();
    const calls = await callRepeatedly(number, [50, 40, 30, 20, 10]);
    expect((await mark(number, { high_frequency: false })).body.data.high_frequency).toBe(false);
    for (const id of calls) {
      expect((await settled(service, id, organization)).status).toBe("extraction_completed");
    }
    const [next] = await callRepeatedly(number, [5]);
    expect(await statuses([next ?? ""])).toEqual(["completed"]);
    expect((await readCaller(number)).high_frequency).toBe(false);
    await letPass(10 * minuteMs);
    await callRepeatedly(number, [4, 3, 2, 1]);
    expect((await readCaller(number)).high_frequency).toBe(true);
  });

  it("are read at once of a VIP, who is not marked", async () => {
    const number = newNumber();
    const calls = await callRepeatedly(number, [50, 40, 30, 20, 10]);
    expect((await mark(number, { vip: true })).body.data).toMatchObject({ vip: true, high_frequency: true });
    for (const id of calls) {
      expect((await settled(service, id, organization)).status).toBe("extraction_completed");
    }
    expect(await turnsToWait((await callRepeatedly(number, [5]))[0] ?? "")).toBeNull();

    const vip = newNumber();
    await callRepeatedly(vip, [50]);
    await mark(vip, { vip: true });
    const theirs = await callRepeatedly(vip, [40, 30, 20, 10, 5]);
    expect(new Set(await statuses(theirs))).toEqual(new Set(["completed"]));
    expect((await readCaller(vip)).high_frequency).toBe(false);
  });

  it("are read at once when somebody asks for one, and not when it is delivered again", async () => {
    const number = newNumber();
    await callRepeatedly(number, [50, 40, 30]);
    const call = callOf(number, 20);
    await deliver(service, call, organization);
    await expect.poll(() => turnsToWait(call.conversationId), { timeout: 20_000 }).toBe(1);
    const again = { ...call, turns: [...call.turns, ["user", "I work as a nurse."] as const] };
    await deliver(service, again, organization);
    const timesPutOff = () =>
      service
        .logged()
        .split("\n")
        .filter((line) => line.includes("read later") && line.includes(call.conversationId)).length;
    await expect.poll(timesPutOff, { timeout: 20_000 }).toBe(2);
    expect(await read(call.conversationId)).toMatchObject({ status: "extraction_pending" });
    expect(await turnsToWait(call.conversationId)).toBe(1);
    const asked = await rest(
      service,
      `/conversations/${call.conversationId}/extract`,
      { method: "POST" },
      organization,
    );
    expect(asked.status).toBe(202);
    const { memories } = await settled(service, call.conversationId, organization);
    expect(memories.map(({ content }) => content).join("\n")).toMatch(/nurse/i);
  });

  it("are those of a caller whom a person has marked, for as long as the person says", async () => {
    const number = newNumber();
    await callRepeatedly(number, [50]);
    expect((await mark(number, { high_frequency: true })).body.data).toMatchObject({
      high_frequency: true,
      high_frequency_until: null,
    });
    const calls = await callRepeatedly(number, [40, 30]);
    expect(await Promise.all(calls.map(turnsToWait))).toEqual([null, 1]);
    await callRepeatedly(number, [20, 10]);
    expect(await readCaller(number)).toMatchObject({ high_frequency: true, high_frequency_until: null });
  });

  it("go with the caller, their jobs included", async () => {
    const number = newNumber();
    const calls = await callRepeatedly(number, [50, 40, 30, 20, 10]);
    await rest(service, callerPath(number), { method: "DELETE" }, organization);
    await expect
      .poll(async () => (await rest(service, `/conversations/${calls[4]}`, {}, organization)).status, {
        timeout: 10_000,
      })
      .toBe(404);
    const { rows } = await service.container.services.db.execute(
      sql`select from pgboss.job where data->>'conversationId' = any(${sql.param(calls)})`,
    );
    expect(rows).toEqual([]);
  });
});
