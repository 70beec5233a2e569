import { fixedClock, hourMs, minuteMs } from "@elaaoms/core/clock";
import { callers, conversations, memories, organizations, webhookEvents } from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FigureRange, timeZoneSchema } from "./figure-range.ts";
import { readCallFigures } from "./read-call-figures.ts";
import { readExtractionFigures } from "./read-extraction-figures.ts";
import { readMemoryFigures } from "./read-memory-figures.ts";

const organizationId = "org_figures";
/** A Sunday evening; in Auckland it is Monday. */
const now = new Date("2026-11-22T20:00:00Z");
const week: FigureRange = { days: 7, timeZone: "UTC" };

let database: TestDatabase;
let calls = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  for (const id of [organizationId, "org_other"]) await db.insert(organizations).values({ id, name: id, slug: id });
  await db
    .insert(callers)
    .values([
      ...["old", "new", "often", "tester"].map((id) => ({ organizationId, id, isTest: id === "tester" })),
      { organizationId: "org_other", id: "old" },
    ]);
  await addCall("old", "2026-10-01T10:00:00Z");
  await addCall("old", "2026-11-20T10:00:00Z");
  await addCall("new", "2026-11-21T10:00:00Z", "extraction_failed");
  await addCall("often", "2026-11-21T11:00:00Z", "extraction_pending");
  await addCall("often", "2026-11-22T13:00:00Z", "skipped");
  await addCall(null, "2026-11-22T14:00:00Z");
  await addCall("tester", "2026-11-22T15:00:00Z");
  await addCall("new", "2026-11-22T16:00:00Z", "initiated");
  await addCall("old", "2026-11-22T17:00:00Z", "extraction_completed", "org_other");
});
afterAll(() => database.close());

type Status = (typeof conversations.$inferInsert)["status"];

async function addCall(
  callerId: string | null,
  at: string,
  status: Status = "extraction_completed",
  organization = organizationId,
): Promise<void> {
  await database.db.insert(conversations).values({
    ...{ organizationId: organization, callerId, status, id: `conv_${++calls}`, agentId: "agent" },
    ...{ startedAt: new Date(at), updatedAt: new Date(at) },
  });
}

const ctx = () => ({ db: database.db, clock: fixedClock(now), organization: { id: organizationId } });

describe("calls", () => {
  it("are counted by day without those of test callers, of others, and those that never came", async () => {
    const { days } = await readCallFigures({ ctx: ctx(), input: week });
    expect(days.map(({ day }) => day)).toEqual(
      ["16", "17", "18", "19", "20", "21", "22"].map((day) => `2026-11-${day}`),
    );
    expect(days.slice(-3)).toEqual([
      { day: "2026-11-20", calls: 1, first: 0, anonymous: 0 },
      { day: "2026-11-21", calls: 2, first: 2, anonymous: 0 },
      { day: "2026-11-22", calls: 2, first: 0, anonymous: 1 },
    ]);
    expect(days.slice(0, -3).every((day) => day.calls === 0)).toBe(true);
  });

  it("tell who came back: from before the range, or again within it", async () => {
    expect(await readCallFigures({ ctx: ctx(), input: week })).toMatchObject({ callers: 3, returningCallers: 2 });
  });

  it("tell who came back after a call that failed before it began", async () => {
    await database.db.insert(conversations).values({
      ...{ organizationId: "org_other", callerId: "old", status: "failed", id: "conv_refused", agentId: "agent" },
      createdAt: new Date("2026-10-05T10:00:00Z"),
    });
    const other = { ...ctx(), organization: { id: "org_other" } };
    const { days, ...figures } = await readCallFigures({ ctx: other, input: week });
    expect(figures).toMatchObject({ callers: 1, returningCallers: 1 });
    expect(days.at(-1)).toEqual({ day: "2026-11-22", calls: 1, first: 0, anonymous: 0 });
  });

  it("tell what became of them", async () => {
    expect(await readCallFigures({ ctx: ctx(), input: week })).toMatchObject({
      ...{ extracted: 2, extractionFailed: 1, waiting: 1, skipped: 1 },
    });
  });

  it("belong to the days of whoever looks", async () => {
    const { days } = await readCallFigures({ ctx: ctx(), input: { days: 7, timeZone: "Pacific/Auckland" } });
    // 13:00 and 14:00 on Sunday in UTC are Monday there.
    expect(days.at(-1)).toEqual({ day: "2026-11-23", calls: 2, first: 0, anonymous: 1 });
  });
});

describe("extraction", () => {
  it("is as fast as deliveries were worked through, by day and in all", async () => {
    const deliver = (index: number, receivedAt: Date, seconds: number | null, putOffAt: Date | null = null) =>
      database.db.insert(webhookEvents).values({
        ...{ organizationId, id: `event_${index}`, type: "post_call_transcription", conversationId: `conv_${index}` },
        ...{ eventAt: receivedAt, receivedAt, putOffAt },
        processedAt: seconds === null ? null : new Date(receivedAt.getTime() + seconds * 1_000),
      });
    const noon = new Date("2026-11-22T12:00:00Z");
    for (const [index, seconds] of [1, 2, 3, 4, 5].entries()) await deliver(index, noon, seconds);
    await deliver(10, new Date("2026-11-21T12:00:00Z"), 101);
    // Done with at once, waiting, put off on purpose, and before the range.
    await deliver(11, noon, 0);
    await deliver(12, noon, null);
    await deliver(13, noon, 7_200, noon);
    await deliver(14, new Date("2026-10-21T12:00:00Z"), 1_000);
    const { days, latency } = await readExtractionFigures({ ctx: ctx(), input: week });
    expect(days.at(-1)).toEqual({ day: "2026-11-22", latency: { p50: 3, p95: 4.8 } });
    expect(days.at(-2)?.latency).toEqual({ p50: 101, p95: 101 });
    expect(days.at(-3)?.latency).toBeNull();
    expect(latency?.p50).toBe(3.5);
  });

  it("tells since when the oldest call waits, but for those put off", async () => {
    const { db } = database;
    await db.insert(conversations).values({
      ...{ organizationId, id: "conv_later", agentId: "agent", status: "extraction_pending" },
      ...{ updatedAt: new Date(now.getTime() - 90 * hourMs), extractAfter: new Date(now.getTime() + minuteMs) },
    });
    expect(await readExtractionFigures({ ctx: ctx(), input: week })).toMatchObject({
      ...{ waiting: 1, oldestWaitingSeconds: 33 * 3_600 },
    });
  });
});

describe("memories", () => {
  it("are counted by the day they were first said, and by what of them is personal and still kept", async () => {
    const at = new Date("2026-11-22T09:00:00Z");
    const memory = (id: string, values: Partial<typeof memories.$inferInsert> = {}) => ({
      ...{ organizationId, id, callerId: "old", type: "factual" as const, content: "Likes oat milk.", importance: 5 },
      ...{ confidence: 1, shareable: true, status: "active" as const, tokenCount: 4 },
      ...{ createdAt: at, occurredAt: at, lastReinforcedAt: at, ...values },
    });
    await database.db.insert(memories).values([
      memory("mem_1"),
      memory("mem_2", { sensitivity: ["health"], flaggedAt: at }),
      memory("mem_3", { sensitivity: ["health", "children"], status: "conflicted" }),
      memory("mem_4", { sensitivity: ["bank"], status: "superseded" }),
      memory("mem_5", { sensitivity: ["bank"], callerId: "tester" }),
      memory("mem_6", { sensitivity: ["contact"], occurredAt: new Date("2026-11-01T09:00:00Z") }),
      // Read again, or imported, long after the call.
      memory("mem_7", { occurredAt: new Date("2026-11-20T09:00:00Z") }),
    ]);
    const { days, ...figures } = await readMemoryFigures({ ctx: ctx(), input: week });
    expect(days.at(-1)).toEqual({ day: "2026-11-22", memories: 4 });
    expect(days.at(-3)).toEqual({ day: "2026-11-20", memories: 1 });
    expect(days.reduce((sum, day) => sum + day.memories, 0)).toBe(5);
    expect(figures).toEqual({
      personal: [
        { category: "health", memories: 2, isMasked: true },
        { category: "children", memories: 1, isMasked: true },
        { category: "contact", memories: 1, isMasked: false },
      ],
      ...{ masked: 2, flagged: 1, conflicted: 1 },
    });
  });
});

it.each(["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"])("%s is a time zone", (name) => {
  expect(timeZoneSchema.safeParse(name).success).toBe(true);
});

it.each(["", "Mars/Olympus", "+02:00", "x'; select 1; --"])("%j is none", (name) => {
  expect(timeZoneSchema.safeParse(name).success).toBe(false);
});
