import { newId } from "@elaaoms/core/ids";
import { callers, memoryAccesses, organizations } from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccessRecorder, type MemoryAccess, type RecordedAccess } from "./access-recorder.ts";
import { listAccesses } from "./list-accesses.ts";
import { toArrayText } from "./memory-id-array.ts";
import { recordGivenSensitive } from "./record-given-sensitive.ts";

let database: TestDatabase;
const organizationId = newId("organization");
const callerId = newId("caller");
const memoryIds = [newId("memory"), newId("memory")];
const at = new Date("2026-11-02T15:00:00Z");
const silent = { info() {}, warn() {}, error() {} };

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.insert(organizations).values({ id: organizationId, name: "Fernhill", slug: "fernhill" });
  await database.db.insert(callers).values({ organizationId, id: callerId });
});
afterAll(() => database.close());

function access(values: Partial<MemoryAccess> = {}): MemoryAccess {
  return {
    ...{ organizationId, callerId, agentId: "agent_1", conversationId: "conv_1", hook: "search_memory", at },
    memoryIds: toArrayText(memoryIds),
    sensitivity: [],
    ...values,
  };
}

const recorderOn = (db: TestDatabase["db"], write?: (chunk: readonly RecordedAccess[]) => Promise<void>) => {
  const lost: number[] = [];
  const recorder = new AccessRecorder({
    db,
    log: silent,
    audit: recordGivenSensitive,
    onLost: (count) => lost.push(count),
    ...(write && { write }),
  });
  return { recorder, lost };
};

const list = async (agentId: string) => {
  const ctx = { db: database.db, organization: { id: organizationId } } as Parameters<typeof listAccesses>[0]["ctx"];
  return (await listAccesses({ ctx, input: { callerId, agentId, limit: 10 } })).items;
};

describe("the log of what agents were given", () => {
  it("tells which memories, to whom, when, in which conversation and by which hook", async () => {
    const { recorder } = recorderOn(database.db);
    recorder.add(access({ agentId: "agent_told" }));
    await recorder.stop();
    expect(await list("agent_told")).toEqual([
      { at, callerId, agentId: "agent_told", conversationId: "conv_1", hook: "search_memory", memoryIds },
    ]);
  });

  it("is written by a stop, and leaves out callers who are not there any more", async () => {
    const { recorder, lost } = recorderOn(database.db);
    recorder.add(access({ agentId: "agent_stop" }));
    recorder.add(access({ agentId: "agent_stop", callerId: newId("caller") }));
    await recorder.stop();
    expect(await list("agent_stop")).toHaveLength(1);
    expect(lost).toEqual([]);
  });

  it("goes with its caller", async () => {
    const erased = newId("caller");
    await database.db.insert(callers).values({ organizationId, id: erased });
    const { recorder } = recorderOn(database.db);
    recorder.add(access({ callerId: erased }));
    await recorder.stop();
    const isOfErased = and(eq(memoryAccesses.organizationId, organizationId), eq(memoryAccesses.callerId, erased));
    expect(await database.db.$count(memoryAccesses, isOfErased)).toBe(1);
    await database.db.delete(callers).where(eq(callers.id, erased));
    expect(await database.db.$count(memoryAccesses, isOfErased)).toBe(0);
  });

  it("waits for a database that is away, and writes once what it may have written already", async () => {
    let attempts = 0;
    const written: string[][] = [];
    const { recorder, lost } = recorderOn(database.db, async (chunk) => {
      attempts += 1;
      written.push(chunk.map(({ id }) => id));
      if (attempts === 1) throw Object.assign(new Error("away"), { code: "ECONNREFUSED" });
    });
    recorder.add(access());
    await recorder.flush();
    expect(written).toHaveLength(2);
    expect(written[1]).toEqual(written[0]);
    expect(lost).toEqual([]);
  });

  it("gives up and counts what cannot be written", async () => {
    const { recorder, lost } = recorderOn(database.db, () => Promise.reject(new Error("wrong")));
    recorder.add(access());
    recorder.add(access());
    await recorder.flush();
    expect(lost).toEqual([2]);
  });

  it("lets the oldest go beyond ten thousand that wait, and counts them", async () => {
    const held = Promise.withResolvers<void>();
    const chunks: number[] = [];
    const { recorder, lost } = recorderOn(database.db, (chunk) => {
      chunks.push(chunk.length);
      return held.promise;
    });
    recorder.add(access());
    const flushed = recorder.flush();
    for (let number = 0; number < 10_003; number += 1) recorder.add(access());
    expect(lost.reduce((sum, count) => sum + count, 0)).toBe(3);
    held.resolve();
    await flushed;
    await recorder.flush();
    expect(chunks.reduce((sum, count) => sum + count, 0)).toBe(10_001);
  });
});
