import type { Transaction } from "@elaaoms/db/connect";
import { extractionAttempts } from "@elaaoms/db/schema/index";
import type { JobLease } from "@elaaoms/queue/job-lease";
import type { ServiceContext } from "../../context.ts";
import { describeFailure, type FailureReason, failureReasonOf } from "../failure-reason.ts";

export interface FailedReading {
  conversationId: string;
  lease: Pick<JobLease, "attempt" | "retryAfterSeconds">;
  /** A newer delivery is read at once instead. */
  startsOver: boolean;
  error: unknown;
}

/** Keeps that an attempt failed, and why, in the transaction that ends it. */
export async function noteAttempt(
  tx: Transaction,
  ctx: ServiceContext,
  { conversationId, lease, startsOver, error }: FailedReading,
): Promise<void> {
  const endedAt = ctx.clock.now();
  const delay = startsOver ? 0 : lease.retryAfterSeconds;
  await insertAttempt(tx, {
    organizationId: ctx.organization.id,
    conversationId,
    endedAt,
    attempt: lease.attempt,
    reason: failureReasonOf(error),
    message: describeFailure(error),
    nextAttemptAt: delay === null ? null : new Date(endedAt.getTime() + delay * 1_000),
  });
}

type Attempt = Omit<typeof extractionAttempts.$inferInsert, "id" | "reason"> & { reason: FailureReason };

export async function insertAttempt(tx: Transaction, attempt: Attempt): Promise<void> {
  await tx.insert(extractionAttempts).values(attempt);
}
