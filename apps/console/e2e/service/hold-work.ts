import { connectToDatabase } from "./connect-to-database.ts";
import type { Service } from "./start-service.ts";

/** What long work waits for between its steps, as a statement that takes it until the transaction ends. */
const taken = {
  /** Exports of audit logs: their steps wait for an erasure. */
  exports: "select pg_advisory_xact_lock(hashtextextended('audit-exports/' || id, 0)) from organizations",
  /** Privacy rules that are applied: callers one by one. */
  callers: "select id from callers for update",
  /** The mirror at OpenMemory: a caller is done when it waits no more. */
  mirror: "select caller_id from openmemory_outbox for update",
} as const;

/** Has work stand still while a test looks at its progress. Answers what lets it go on. */
export async function holdWork(service: Service, what: keyof typeof taken): Promise<() => Promise<void>> {
  const { pool, close } = connectToDatabase(service);
  const holder = await pool.connect();
  await holder.query("begin");
  await holder.query(taken[what]);
  return async () => {
    await holder.query("rollback");
    holder.release();
    await close();
  };
}
