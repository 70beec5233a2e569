import { sql } from "drizzle-orm";
import { type DrizzleTransactionLike, fromDrizzle, type Job, type PgBoss } from "pg-boss";
import { z } from "zod";
import type { JobName } from "./job-catalog.ts";

/** Thrown into an attempt whose lease was taken from it, so that its transaction rolls back. */
export class LeaseLostError extends Error {
  override readonly name = "LeaseLostError";
}

/** What an attempt holds while it works: only its holder can settle the job. */
export interface JobLease {
  /** 1 for the first attempt. */
  attempt: number;
  /** No attempt follows when this one fails. */
  isLast: boolean;
  /** How long the next attempt waits when this one fails; null when none follows. */
  retryAfterSeconds: number | null;
  /** Aborts when the lease is lost or the worker is made to stop. */
  signal: AbortSignal;
  /** Completes the job inside the caller's transaction. Throws {@link LeaseLostError} when the lease is gone. */
  complete(transaction: DrizzleTransactionLike): Promise<void>;
  /** Fails the attempt inside the caller's transaction; the next one starts after its delay, or the job is dead. */
  fail(transaction: DrizzleTransactionLike, reason: string): Promise<void>;
}

/** What the handler of `job` holds. `retryDelays`: seconds before the second, third, … attempt. */
export function leaseJob(
  boss: Pick<PgBoss, "complete" | "fail" | "update">,
  retryDelays: readonly number[],
  name: JobName,
  job: Job<unknown>,
): JobLease {
  const { retryCount } = job;
  const isLast = retryCount >= retryDelays.length;
  return {
    attempt: retryCount + 1,
    isLast,
    retryAfterSeconds: retryDelays[retryCount] ?? null,
    signal: job.signal,
    complete: async (transaction) => {
      assertHeld(job.id, await boss.complete(name, attemptOf(job), null, { db: fromDrizzle(transaction, sql) }));
    },
    fail: async (transaction, reason) => {
      const db = fromDrizzle(transaction, sql);
      assertHeld(job.id, await boss.fail(name, attemptOf(job), { reason }, { db }));
      if (isLast) return;
      // pg-boss knows one delay a queue; ours differ from attempt to attempt.
      await boss.update(name, undefined, { id: job.id, startAfter: retryDelays[retryCount], db });
    },
  };
}

/** Read at the time of the settlement: a job that was handed back names no attempt any more. */
function attemptOf({ id, retryCount }: Job<unknown>): { id: string; retryCount: number } {
  return { id, retryCount };
}

/** pg-boss answers how many jobs it settled, though its types do not say so. None means: another attempt holds the job. */
const settlementSchema = z.object({ affected: z.number() });

function assertHeld(jobId: string, settlement: unknown): void {
  if (settlementSchema.parse(settlement).affected !== 1)
    throw new LeaseLostError(`The lease of job ${jobId} was lost.`);
}
