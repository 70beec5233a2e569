import type { PgBoss } from "pg-boss";
import { z } from "zod";
import { deadLetterQueue, type JobName } from "./job-catalog.ts";

/** What pg-boss offers no method for, or only one that reads job by job. */
type QueueDatabase = Pick<ReturnType<PgBoss["getDb"]>, "executeSql">;

/** Written as the unique index of exclusive queues is (pg-boss, plans.ts, `job_i6`), so that it answers. */
const liveKeysStatement = `
  select singleton_key as key from pgboss.job
  where name = $1 and policy = 'exclusive' and state <= 'active' and coalesce(singleton_key, '') = any($2)`;

export async function findActiveIds(db: QueueDatabase, name: JobName): Promise<string[]> {
  const { rows } = await db.executeSql("select id from pgboss.job where name = $1 and state = 'active'", [name]);
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}

/** Those of the keys whose job waits or runs. */
export async function findLiveKeys(db: QueueDatabase, name: JobName, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.executeSql(liveKeysStatement, [name, keys]);
  return new Set(
    z
      .array(z.object({ key: z.string() }))
      .parse(rows)
      .map(({ key }) => key),
  );
}

/** Returns how many there were. */
export async function deleteConversationJobs(
  db: QueueDatabase,
  organizationId: string,
  conversationIds: readonly string[],
): Promise<number> {
  const { rows } = await db.executeSql(
    `delete from pgboss.job where name = any($1) and data->>'organizationId' = $2 and data->>'conversationId' = any($3)
       returning id`,
    [["extract-conversation", deadLetterQueue("extract-conversation")], organizationId, conversationIds],
  );
  return rows.length;
}

/** Returns how many waited for another attempt. */
export async function retryAtOnce(db: QueueDatabase, name: JobName, organizationId: string): Promise<number> {
  const { rows } = await db.executeSql(
    `update pgboss.job set start_after = now()
       where name = $1 and state = 'retry' and start_after > now() and data->>'organizationId' = $2 returning id`,
    [name, organizationId],
  );
  return rows.length;
}
