import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));

/** Any fixed number; it only has to differ from other advisory locks in the same database. */
const migrationLock = 7_305_112_001;

/**
 * Brings a database to the current schema. Processes that start together wait for one another: a session lock is held
 * while `alongside` (the queue's own schema) runs too.
 */
export async function migrateDatabase(url: string, alongside: () => Promise<void> = async () => {}): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "elaaoms-migrate" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await migrate(drizzle(client), { migrationsFolder });
    await alongside();
  } finally {
    await client.end();
  }
}
