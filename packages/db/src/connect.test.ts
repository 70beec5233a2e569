import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";
import { connectDatabase } from "./connect.ts";
import { isDatabaseUnavailable } from "./unavailable.ts";

const lost: Error[] = [];
const connection = connectDatabase({
  url: inject("testServer").url,
  poolSize: 2,
  applicationName: "elaaoms-test-connect",
  onConnectionLost: (error) => lost.push(error),
});
afterAll(() => connection.close());

async function terminateOthers(): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("testServer").url });
  await admin.connect();
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", [
    "elaaoms-test-connect",
  ]);
  await admin.end();
}

/** A wire to the test server that can be cut, or go silent, while connections are on it. */
async function startWire() {
  const target = new URL(inject("testServer").url);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    }
    client.on("data", (chunk) => !silent && upstream.write(chunk)).on("close", () => upstream.destroy());
    upstream.on("data", (chunk) => !silent && client.write(chunk)).on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    silence(value: boolean) {
      silent = value;
    },
    cut() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe("transactions on a wire that fails", () => {
  it.each(["cut", "silent"])("leave the pool whole when it is %s at BEGIN or later", async (how) => {
    const wire = await startWire();
    const { db, pool, close } = connectDatabase({
      url: wire.url,
      poolSize: 2,
      applicationName: "elaaoms-test-wire",
      onConnectionLost: () => {},
      queryTimeoutMs: 300,
    });
    const fail = () => (how === "cut" ? wire.cut() : wire.silence(true));
    for (let round = 0; round < 3; round += 1) {
      await db.execute(sql`select 1`);
      const atBegin = db.transaction(async (tx) => tx.execute(sql`select 1`));
      fail();
      const later = await atBegin.catch((error: unknown) => error);
      if (later instanceof Error) expect(isDatabaseUnavailable(later)).toBe(true);
      wire.silence(false);
      const inside = db.transaction(async (tx) => {
        await tx.execute(sql`select 1`);
        fail();
        await tx.execute(sql`select 2`);
      });
      await expect(inside).rejects.toSatisfy(isDatabaseUnavailable);
      wire.silence(false);
    }
    const { rows } = await db.execute<{ answer: number }>(sql`select 42 as answer`);
    expect(rows[0]?.answer).toBe(42);
    expect(pool.totalCount - pool.idleCount).toBe(0);
    await close();
    wire.close();
  });

  it("roll back what failed by itself and keep the connection", async () => {
    const before = connection.pool.totalCount;
    await expect(
      connection.db.transaction(async (tx) => {
        await tx.execute(sql`create table elaaoms_rolled_back ()`);
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    const { rows } = await connection.db.execute(sql`select to_regclass('elaaoms_rolled_back') as found`);
    expect(rows[0]?.found).toBeNull();
    expect(connection.pool.totalCount).toBeGreaterThanOrEqual(before);
    expect(connection.pool.totalCount - connection.pool.idleCount).toBe(0);
  });
});

describe("connectDatabase", () => {
  it("survives a connection that breaks between two statements of a transaction, and says that it is lost", async () => {
    const broken = connection.db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await terminateOthers();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.execute(sql`select 2`);
    });
    const error = await broken.catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(lost.length).toBeGreaterThan(0);
    const { rows } = await connection.db.execute<{ answer: number }>(sql`select 42 as answer`);
    expect(rows[0]?.answer).toBe(42);
  });

  it("survives idle connections that break", async () => {
    await connection.db.execute(sql`select 1`);
    await terminateOthers();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { rows } = await connection.db.execute<{ answer: number }>(sql`select 42 as answer`);
    expect(rows[0]?.answer).toBe(42);
  });
});
