import { newId } from "@elaaoms/core/ids";
import { conversations, organizations, webhookEvents } from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { JobQueue } from "@elaaoms/queue/job-queue";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Delivery, DeliveryWriter } from "./delivery-writer.ts";

let database: TestDatabase;
let queue: JobQueue;
const organizationId = newId("organization");
beforeAll(async () => {
  database = await createTestDatabase();
  queue = new JobQueue({ url: database.url, retryDelays: [], poolSize: 2, supervise: false, onError: () => {} });
  await queue.start();
  await database.db.insert(organizations).values({ id: organizationId, name: "Fernhill", slug: "fernhill" });
});
afterAll(async () => {
  await queue.stop(0);
  await database.close();
});

function delivery(conversationId: string, values: Partial<Delivery> = {}): Delivery {
  return {
    organizationId,
    eventId: newId("event"),
    type: "post_call_transcription",
    conversationId,
    agentId: "agent_1",
    eventAt: new Date("2026-11-02T15:00:00Z"),
    receivedAt: new Date("2026-11-02T15:00:07Z"),
    conversationDigest: Buffer.alloc(32),
    identityDigest: null,
    body: Buffer.from(`{"of":"${conversationId}"}`),
    ...values,
  };
}

/** A writer with its transactions counted. */
function createWriter() {
  let transactions = 0;
  const counting = new Proxy(database.db, {
    get(target, property, receiver) {
      if (property === "transaction") transactions += 1;
      return Reflect.get(target, property, receiver);
    },
  });
  return { writer: new DeliveryWriter({ db: counting, queue }), transactions: () => transactions };
}

const eventsOf = (conversationId: string) =>
  database.db
    .select()
    .from(webhookEvents)
    .where(and(eq(webhookEvents.organizationId, organizationId), eq(webhookEvents.conversationId, conversationId)));

async function jobsOf(conversationId: string): Promise<number> {
  const key = `${organizationId}/${conversationId}`;
  const { rows } = await database.db.execute(sql`select id from pgboss.job where singleton_key = ${key}`);
  return rows.length;
}

describe("deliveries that arrive at once", () => {
  it("are committed in few transactions, each with its own body, conversation and job", async () => {
    const { writer, transactions } = createWriter();
    const names = Array.from({ length: 100 }, (_, index) => `conv_together_${index}`);
    const outcomes = await Promise.all(names.map((name) => writer.write(delivery(name))));
    expect(new Set(outcomes)).toEqual(new Set(["queued"]));
    expect(transactions()).toBeLessThan(10);
    for (const name of names) {
      expect((await eventsOf(name)).map(({ body }) => body?.toString())).toEqual([`{"of":"${name}"}`]);
      expect(await jobsOf(name)).toBe(1);
    }
    const pending = and(
      eq(conversations.organizationId, organizationId),
      eq(conversations.status, "extraction_pending"),
    );
    expect(await database.db.$count(conversations, pending)).toBeGreaterThanOrEqual(100);
  });

  it("have one effect when they are the same", async () => {
    const { writer } = createWriter();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => writer.write(delivery("conv_same"))));
    expect(outcomes.filter((outcome) => outcome === "queued")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "duplicate")).toHaveLength(49);
    expect(await eventsOf("conv_same")).toHaveLength(1);
    expect(await jobsOf("conv_same")).toBe(1);
  });

  it("keep every event of one conversation, and one job", async () => {
    const { writer } = createWriter();
    const times = Array.from({ length: 5 }, (_, minute) => new Date(Date.UTC(2026, 10, 2, 15, minute)));
    const outcomes = await Promise.all(times.map((eventAt) => writer.write(delivery("conv_often", { eventAt }))));
    expect(new Set(outcomes)).toEqual(new Set(["queued"]));
    expect(await eventsOf("conv_often")).toHaveLength(5);
    expect(await jobsOf("conv_often")).toBe(1);
  });

  it("are kept although one among them cannot be", async () => {
    const { writer } = createWriter();
    const names = ["conv_good_1", "conv_good_2", "conv_good_3"];
    // The first is under way alone; the others wait for it together.
    const settled = await Promise.allSettled([
      ...["conv_ahead_1", "conv_ahead_2"].map((name) => writer.write(delivery(name))),
      ...names.map((name) => writer.write(delivery(name))),
      writer.write(delivery("conv_of_nobody", { organizationId: "org_that_is_not_there" })),
    ]);
    expect(settled.map(({ status }) => status)).toEqual([...Array(5).fill("fulfilled"), "rejected"]);
    for (const name of names) {
      expect(await eventsOf(name)).toHaveLength(1);
      expect(await jobsOf(name)).toBe(1);
    }
  });

  it("are refused, all of them, when the connection is lost, and none of them was answered", async () => {
    const lost = Object.assign(new Error("Connection terminated unexpectedly"), { code: "ECONNRESET" });
    const db = { transaction: () => Promise.reject(lost) } as unknown as TestDatabase["db"];
    const writer = new DeliveryWriter({ db, queue });
    const settled = await Promise.allSettled(
      ["conv_a", "conv_b", "conv_c"].map((name) => writer.write(delivery(name))),
    );
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  });
});
