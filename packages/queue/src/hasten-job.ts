import type { ConnectionOptions, PgBoss } from "pg-boss";

/**
 * Brings forward the job of a key that waits for its time or behind all fresh work. One that was never tried starts now.
 * One that waits for its next attempt gives way, and whoever asks enqueues it anew: the attempts that it has used up were
 * made at something else, and setting them back would let an attempt that is late settle the next one, which would have
 * its number (pg-boss, plans.ts, `attemptFence`). A job that runs, or is ready to, stays as it is.
 *
 * @returns Whether a job of the key was brought forward and stands for the one that is asked for.
 */
export async function hastenJob(
  boss: Pick<PgBoss, "findJobs" | "update" | "deleteJob">,
  { name, key }: { name: string; key: string },
  within: Pick<ConnectionOptions, "db">,
): Promise<boolean> {
  const [waiting] = await boss.findJobs(name, { key, queued: true, limit: 1, ...within });
  if (!waiting) return false;
  const { id, state, priority, startAfter } = waiting;
  if (state === "retry") {
    // One that is taken up at this very moment loses its lease, and stores nothing.
    await boss.deleteJob(name, id, within);
    return false;
  }
  // Through a transaction of Drizzle's it comes as text, whatever its type says.
  if (priority >= 0 && new Date(startAfter).getTime() <= Date.now()) return false;
  const { updated } = await boss.update(name, undefined, { id, startAfter: 0, priority: 0, ...within });
  return updated > 0;
}
