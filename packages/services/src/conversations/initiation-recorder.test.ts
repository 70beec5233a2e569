import { setTimeout as sleep } from "node:timers/promises";
import { newId } from "@elaaoms/core/ids";
import { conversations, organizations } from "@elaaoms/db/schema/index";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createKeyedDigest } from "../secrets/keyed-digest.ts";
import { type Initiation, InitiationRecorder } from "./initiation-recorder.ts";

const erasureDigest = createKeyedDigest(Buffer.alloc(32), "erasures");
let database: TestDatabase;
const organizationId = newId("organization");
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.insert(organizations).values({ id: organizationId, name: "Fernhill", slug: "fernhill" });
});
afterAll(() => database.close());

function initiation(number: number): Initiation {
  return {
    organizationId,
    agentId: "agent_1",
    conversationId: `conv_${number}`,
    identity: { kind: "phone", value: `+1218555${String(number).padStart(4, "0")}` },
    at: new Date("2026-11-02T15:00:00Z"),
  };
}

/** A recorder whose writes end when they are told to. */
function createHeldRecorder() {
  const writes: { chunk: readonly Initiation[]; succeed(): void; fail(): void }[] = [];
  const logged: Record<string, unknown>[] = [];
  const recorder = new InitiationRecorder({
    erasureDigest,
    db: database.db,
    log: { info() {}, warn: (fields) => void logged.push(fields), error() {} },
    write: (chunk) =>
      new Promise((resolve, reject) => {
        writes.push({ chunk, succeed: resolve, fail: () => reject(new Error("away")) });
      }),
  });
  const add = (from: number, to: number) => {
    for (let number = from; number <= to; number += 1) recorder.add(initiation(number));
  };
  const lost = () => logged.reduce((sum, { initiations }) => sum + Number(initiations), 0);
  /** The write after `count` others, which begins by itself. */
  const nthWrite = async (count: number) => {
    for (;;) {
      const write = writes[count - 1];
      if (write) return write;
      await sleep(5);
    }
  };
  return { recorder, writes, logged, add, lost, nthWrite };
}

describe("InitiationRecorder", () => {
  it("records as many as may wait", async () => {
    const recorder = new InitiationRecorder({
      db: database.db,
      erasureDigest,
      log: { info() {}, warn() {}, error() {} },
    });
    for (let number = 1; number <= 10_000; number += 1) recorder.add(initiation(number));
    await recorder.flush();
    expect(await database.db.$count(conversations)).toBe(10_000);
  });

  it("writes one chunk of a thousand at a time", async () => {
    const { recorder, writes, add, nthWrite } = createHeldRecorder();
    add(1, 1_500);
    const flushed = recorder.flush();
    (await nthWrite(1)).succeed();
    const second = await nthWrite(2);
    expect(writes.map(({ chunk }) => chunk.length)).toEqual([1_000, 500]);
    second.succeed();
    await flushed;
  });

  it("lets the oldest go beyond ten thousand that wait behind a write, and says how many", async () => {
    const { recorder, writes, add, lost, nthWrite } = createHeldRecorder();
    add(1, 1);
    const first = await nthWrite(1);
    add(2, 10_006);
    const flushed = recorder.flush();
    expect(writes).toHaveLength(1);
    first.succeed();
    for (let count = 2; count <= 11; count += 1) (await nthWrite(count)).succeed();
    await flushed;
    expect(writes.flatMap(({ chunk }) => chunk).map(({ conversationId }) => conversationId)).toEqual([
      "conv_1",
      ...Array.from({ length: 10_000 }, (_, index) => `conv_${index + 7}`),
    ]);
    await recorder.stop();
    expect(lost()).toBe(5);
  });

  it("ends a flush with what waited when it was asked for", async () => {
    const { recorder, writes, add, nthWrite } = createHeldRecorder();
    add(1, 1);
    const flushed = recorder.flush();
    add(2, 2);
    (await nthWrite(1)).succeed();
    await flushed;
    // The second goes its own way.
    expect((await nthWrite(2)).chunk.map(({ conversationId }) => conversationId)).toEqual(["conv_2"]);
    expect(writes).toHaveLength(2);
  });

  it("gives a chunk up that fails, says so, and goes on", async () => {
    const { recorder, add, logged, nthWrite } = createHeldRecorder();
    add(1, 3);
    const flushed = recorder.flush();
    (await nthWrite(1)).fail();
    await flushed;
    expect(logged).toEqual([{ initiations: 3, err: expect.objectContaining({ message: "away" }) }]);
    add(4, 4);
    (await nthWrite(2)).succeed();
    await recorder.flush();
  });

  it("complains once in a while only", async () => {
    const { recorder, add, logged, lost, nthWrite } = createHeldRecorder();
    for (let count = 1; count <= 3; count += 1) {
      add(count, count);
      const flushed = recorder.flush();
      (await nthWrite(count)).fail();
      await flushed;
    }
    expect(logged).toHaveLength(1);
    await recorder.stop();
    expect(lost()).toBe(3);
  });

  it("ends although a write hangs, and says what it left behind", async () => {
    const { recorder, add, lost } = createHeldRecorder();
    add(1, 2);
    await recorder.stop();
    expect(lost()).toBe(2);
  });
});
