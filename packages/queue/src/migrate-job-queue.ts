import { PgBoss } from "pg-boss";
import { deadLetterQueue, type JobName, jobCatalog, jobNames } from "./job-catalog.ts";

/** The lowest pg-boss allows; a killed worker's jobs return after this and one supervision. */
const heartbeatSeconds = 10;
const dayInSeconds = 24 * 60 * 60;

/** Creates or upgrades the queue's own schema and its queues. Run it with the other migrations, one process at a time. */
export async function migrateJobQueue(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 2, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  try {
    for (const name of jobNames) await ensureQueue(boss, name);
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}

async function ensureQueue(boss: PgBoss, name: JobName): Promise<void> {
  await boss.createQueue(deadLetterQueue(name), { retentionSeconds: 30 * dayInSeconds });
  await boss.createQueue(name, { policy: "exclusive", deadLetter: deadLetterQueue(name), notify: true });
  await boss.updateQueue(name, {
    heartbeatSeconds,
    retryDelay: 1,
    expireInSeconds: jobCatalog[name].expireInSeconds,
    // Longer than the longest outage anyone should plan for: a waiting job must not be tidied away.
    retentionSeconds: 30 * dayInSeconds,
    deleteAfterSeconds: 7 * dayInSeconds,
    deadLetter: deadLetterQueue(name),
    notify: true,
  });
}
