import { connect, createServer, type Socket } from "node:net";
import { createTestDatabase, type TestDatabase } from "@elaaoms/db/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type JobLease, LeaseLostError } from "./job-lease.ts";
import { JobQueue } from "./job-queue.ts";

let database: TestDatabase;
const queues: JobQueue[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.stop(0);
  await database.db.execute(sql`delete from pgboss.job`);
});
afterAll(() => database.close());

async function startQueue(options: { retryDelays?: readonly number[]; url?: string; queryTimeoutMs?: number } = {}) {
  const queue = new JobQueue({
    url: database.url,
    retryDelays: [],
    poolSize: 4,
    supervise: false,
    onError: () => {},
    ...options,
  });
  await queue.start();
  queues.push(queue);
  return queue;
}

const name = "extract-conversation";
const limits = { concurrency: 1, perOrganization: 5 };
const enqueue = (queue: JobQueue, conversationId: string) =>
  queue.enqueue(name, { organizationId: "org_1", conversationId });

/** Every job of the test's queue and of its dead letters. */
async function readJobs() {
  const { rows } = await database.db.execute<{ name: string; state: string; conversation: string; retries: number }>(
    sql`select name, state, data->>'conversationId' as conversation, retry_count as retries from pgboss.job
        where name like ${`${name}%`} order by conversation`,
  );
  return rows;
}

interface HeldAttempt {
  lease: JobLease;
  /** Ends the handler, with an error if one is given. */
  end(error?: Error): void;
}

/** Works a queue with a handler that holds its first job until it is told to end. */
async function holdFirst(queue: JobQueue): Promise<HeldAttempt> {
  return new Promise<HeldAttempt>((hold, fail) => {
    queue
      .work(name, limits, (_payload, lease) => {
        return new Promise<void>((resolve, reject) => {
          hold({ lease, end: (error) => (error ? reject(error) : resolve()) });
        });
      })
      .catch(fail);
  });
}

const complete = (lease: JobLease) => database.db.transaction((tx) => lease.complete(tx));

describe("a stop", () => {
  it("returns a job that does not end in time to the queue, its last attempt uncounted", async () => {
    const stopping = await startQueue();
    await enqueue(stopping, "conv_1");
    const held = await holdFirst(stopping);
    expect(held.lease).toMatchObject({ attempt: 1, isLast: true });
    await stopping.stop(50);
    expect(await readJobs()).toEqual([{ name, state: "created", conversation: "conv_1", retries: 0 }]);
    expect(held.lease.signal.aborted).toBe(true);
    await expect(complete(held.lease)).rejects.toBeInstanceOf(LeaseLostError);

    const next = await holdFirst(await startQueue());
    expect(next.lease).toMatchObject({ attempt: 1, isLast: true });
  });

  it.each(["returns", "throws"])("lets a handler that %s late change nothing for the next one", async (how) => {
    const stopping = await startQueue();
    await enqueue(stopping, "conv_1");
    const late = await holdFirst(stopping);
    // Another worker takes the job as soon as it is back, while the first process still ends.
    const next = holdFirst(await startQueue());
    await stopping.drain(50);
    const { lease } = await next;
    late.end(how === "throws" ? new Error("late") : undefined);
    await expect(database.db.transaction((tx) => late.lease.fail(tx, "late"))).rejects.toBeInstanceOf(LeaseLostError);
    await expect(complete(late.lease)).rejects.toBeInstanceOf(LeaseLostError);
    expect(await readJobs()).toEqual([{ name, state: "active", conversation: "conv_1", retries: 0 }]);
    await complete(lease);
    expect(await readJobs()).toMatchObject([{ state: "completed" }]);
  });

  it("counts the attempts that were made before", async () => {
    const stopping = await startQueue({ retryDelays: [0, 0] });
    await enqueue(stopping, "conv_1");
    const first = await holdFirst(stopping);
    await database.db.transaction((tx) => first.lease.fail(tx, "a reason"));
    const second = new Promise<JobLease>((resolve) => {
      stopping.work(name, limits, (_payload, lease) => {
        resolve(lease);
        return new Promise(() => {});
      });
    });
    expect((await second).attempt).toBe(2);
    await stopping.stop(0);
    const third = await holdFirst(await startQueue({ retryDelays: [0, 0] }));
    expect(third.lease).toMatchObject({ attempt: 2, isLast: false });
  });

  it("waits for a job that ends in time, takes no other and lets jobs be enqueued", async () => {
    const stopping = await startQueue();
    await enqueue(stopping, "conv_1");
    const held = await holdFirst(stopping);
    await enqueue(stopping, "conv_2");
    const drained = stopping.drain(20_000);
    await complete(held.lease);
    held.end();
    await drained;
    expect(await enqueue(stopping, "conv_3")).toBe("enqueued");
    expect((await readJobs()).map(({ state }) => state)).toEqual(["completed", "created", "created"]);
  });
});

it("keeps of an attempt that failed what went wrong and where, and nothing of what it failed on", async () => {
  const queue = await startQueue();
  const failure = Object.assign(new Error("params: Winifred\u0000 Abernathy"), { code: "57P01" });
  await queue.work(name, limits, () => Promise.reject(new TypeError("Failed query", { cause: failure })));
  await enqueue(queue, "conv_1");
  const kept = async () =>
    (await database.db.execute<{ output: string }>(sql`select output::text from pgboss.job where state = 'failed'`))
      .rows[0]?.output;
  await expect.poll(kept, { timeout: 10_000 }).toContain("TypeError");
  expect(await kept()).toContain("57P01");
  expect(await kept()).toContain("job-queue.test.ts");
  expect(await kept()).not.toContain("Abernathy");
});

it("makes the next attempt at an organization's jobs now, the ones before counted", async () => {
  const queue = await startQueue({ retryDelays: [1_800, 1_800] });
  await enqueue(queue, "conv_1");
  const first = await holdFirst(queue);
  await database.db.transaction((tx) => first.lease.fail(tx, "a reason"));
  first.end();
  await queue.drain(0);
  expect(await queue.retryNow(name, "org_2")).toBe(0);
  expect(await queue.retryNow(name, "org_1")).toBe(1);
  const next = await holdFirst(await startQueue({ retryDelays: [1_800, 1_800] }));
  expect(next.lease).toMatchObject({ attempt: 2, isLast: false });
});

describe("a job that is asked for in haste", () => {
  const hasten = (queue: JobQueue) =>
    queue.enqueue(name, { organizationId: "org_1", conversationId: "conv_1" }, { hasten: true });

  it("takes the place of one that waits for its next attempt, with every attempt before it", async () => {
    const queue = await startQueue({ retryDelays: [1_800] });
    await enqueue(queue, "conv_1");
    const first = await holdFirst(queue);
    await database.db.transaction((tx) => first.lease.fail(tx, "a reason"));
    first.end();
    // Its worker might take the new job before the one that looks on.
    await queue.drain(1_000);
    expect(await hasten(queue)).toBe("enqueued");
    const next = await holdFirst(await startQueue({ retryDelays: [1_800] }));
    expect(next.lease).toMatchObject({ attempt: 1, isLast: false });
    // What is late of the first attempt can settle nothing of the new job.
    await expect(complete(first.lease)).rejects.toBeInstanceOf(LeaseLostError);
    await complete(next.lease);
    expect((await readJobs()).map(({ state }) => state)).toEqual(["completed"]);
  });

  it("starts one that was put off or behind everything else", async () => {
    const queue = await startQueue();
    const payload = { organizationId: "org_1", conversationId: "conv_1" };
    await queue.enqueue(name, payload, { delaySeconds: 1_800, inBackground: true });
    expect(await queue.enqueue(name, payload)).toBe("already_queued");
    expect(await hasten(queue)).toBe("enqueued");
    expect((await holdFirst(queue)).lease.attempt).toBe(1);
  });

  it("leaves one alone that is ready or runs", async () => {
    const queue = await startQueue();
    await enqueue(queue, "conv_1");
    expect(await hasten(queue)).toBe("already_queued");
    const held = await holdFirst(queue);
    expect(await hasten(queue)).toBe("already_queued");
    await complete(held.lease);
  });

  it("exists if and only if its transaction commits", async () => {
    const queue = await startQueue();
    const payload = { organizationId: "org_1", conversationId: "conv_1" };
    await queue.enqueue(name, payload, { delaySeconds: 1_800 });
    const undone = database.db.transaction(async (tx) => {
      await queue.enqueue(name, payload, { hasten: true, transaction: tx });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    const { rows } = await database.db.execute<{ waits: boolean }>(
      sql`select start_after > now() + interval '20 minutes' as waits from pgboss.job where name = ${name}`,
    );
    expect(rows).toEqual([{ waits: true }]);
  });
});

describe("jobs in the background", () => {
  it("are taken up after everything else", async () => {
    const queue = await startQueue();
    const taken: string[] = [];
    await queue.enqueue(name, { organizationId: "org_1", conversationId: "conv_old" }, { inBackground: true });
    await enqueue(queue, "conv_fresh");
    await new Promise<void>((resolve) => {
      void queue.work(name, limits, async ({ conversationId }) => {
        taken.push(conversationId);
        if (taken.length === 2) resolve();
      });
    });
    expect(taken).toEqual(["conv_fresh", "conv_old"]);
  });
});

describe("payloads without a job", () => {
  it("are those for which none waits or runs", async () => {
    const queue = await startQueue();
    await enqueue(queue, "conv_done");
    const done = await holdFirst(queue);
    await complete(done.lease);
    done.end();
    await enqueue(queue, "conv_waits");
    const payloads = ["conv_done", "conv_waits", "conv_never"].map((conversationId) => ({
      organizationId: "org_1",
      conversationId,
    }));
    expect((await queue.withoutJob(name, payloads)).map(({ conversationId }) => conversationId)).toEqual([
      "conv_done",
      "conv_never",
    ]);
  });
});

/** A way to the database that can fall silent, as a network that drops every packet does. */
async function startProxy() {
  const target = new URL(database.url);
  const sockets = new Set<Socket>();
  const state = { silent: false };
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("close", () => to.destroy());
      from.on("data", (chunk) => state.silent || to.write(chunk));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(database.url);
  url.host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    url: url.href,
    fallSilent() {
      state.silent = true;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

describe("a database that falls silent", () => {
  it("is given up, by statements and by a stop", async () => {
    const proxy = await startProxy();
    try {
      const queue = await startQueue({ url: proxy.url, queryTimeoutMs: 200 });
      await enqueue(queue, "conv_1");
      proxy.fallSilent();
      await expect(enqueue(queue, "conv_2")).rejects.toThrow(/timeout/i);
      await queue.stop(0);
    } finally {
      await proxy.close();
    }
  });
});
