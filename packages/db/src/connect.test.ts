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
