import type { Job, PgBoss } from "pg-boss";

type QueueDatabase = Pick<ReturnType<PgBoss["getDb"]>, "executeSql">;

/** An attempt that nobody makes. */
const noAttempt = Number.MAX_SAFE_INTEGER;

/** Where a job is active in the attempt given, it waits again, and its next claim counts as that same attempt. */
const handBackStatement = `
  update pgboss.job set state = 'created', started_on = null, heartbeat_on = null
  where name = $1 and id = $2 and state = 'active' and retry_count = $3`;

/**
 * The jobs that this process works on now, so that a stop can hand them back.
 *
 * Not by pg-boss's `restore`, which would also revive a job that was completed at that moment, and after which a handler
 * that is late could settle the next worker's claim: that one has the same number (pg-boss, plans.ts, `attemptFence`).
 */
export class RunningJobs {
  readonly #letGo = new Map<Job<unknown>, () => void>();

  /** Runs a job's handler. Ends with it, or as soon as the job has been handed back. */
  async run(job: Job<unknown>, handle: () => Promise<void>): Promise<void> {
    const handedBack = new Promise<void>((resolve) => this.#letGo.set(job, resolve));
    try {
      await Promise.race([handle(), handedBack]);
    } finally {
      this.#letGo.delete(job);
    }
  }

  /** Hands every running job back. One that the database does not take back returns when its heartbeat has run out. */
  async handBackAll(db: QueueDatabase, onError: (error: Error) => void): Promise<void> {
    await Promise.all([...this.#letGo.keys()].map((job) => this.handBack(job, db, onError)));
  }

  async handBack(job: Job<unknown>, db: QueueDatabase, onError: (error: Error) => void): Promise<void> {
    const { name, id, retryCount } = job;
    if (retryCount === noAttempt) return;
    // pg-boss and our leases settle a job in the attempt that it names: from here on, that is none.
    job.retryCount = noAttempt;
    try {
      await db.executeSql(handBackStatement, [name, id, retryCount]);
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#letGo.get(job)?.();
    }
  }
}
