import type { Transaction } from "@elaaoms/db/connect";
import { conversations, webhookEvents } from "@elaaoms/db/schema/index";
import { type JobLease, LeaseLostError } from "@elaaoms/queue/job-lease";
import { and, eq, notInArray, type SQL } from "drizzle-orm";
import { noteFailure } from "../alerts/note-failure.ts";
import type { ServiceContext } from "../context.ts";
import { noteAttempt } from "./attempts/note-attempt.ts";
import { dropDeliveries } from "./drop-deliveries.ts";
import { describeFailure, failureReasonOf } from "./failure-reason.ts";
import { unprocessedDeliveries } from "./load-extraction.ts";

export interface FailedAttempt {
  conversationId: string;
  lease: JobLease;
  /** The deliveries it read; null when it did not get that far. */
  readEventIds: readonly string[] | null;
}

/**
 * Records that an attempt failed, and ends it, in one transaction. After the last one the conversation is
 * `extraction_failed`, and people are told; before, the job comes back after its delay. A delivery that came while the attempt ran starts over
 * at once: whatever was wrong with the one before need not be wrong with it.
 */
export async function failAttempt(
  ctx: ServiceContext,
  attempt: FailedAttempt,
  error: unknown,
): Promise<"will_retry" | "failed"> {
  const { conversationId, lease } = attempt;
  const reason = describeFailure(error);
  const fields = { conversationId, attempt: lease.attempt, reason, err: error };
  if (error instanceof LeaseLostError) {
    ctx.log.warn(fields, "An extraction lost its lease and stored nothing; another attempt has it.");
    return "will_retry";
  }
  const outcome = await ctx.db.transaction(async (tx) => {
    // The lock holds off a delivery that is being accepted, so that none falls between looking and ending.
    await tx.select().from(conversations).where(pending(ctx, conversationId)).for("update");
    const startsOver = await hasUnreadDelivery(tx, ctx, attempt);
    const failed = lease.isLast && !startsOver;
    const updated = await tx
      .update(conversations)
      .set({
        error: reason,
        updatedAt: ctx.clock.now(),
        ...(failed ? { status: "extraction_failed" as const } : {}),
        ...(startsOver ? { attempts: 0 } : {}),
      })
      .where(pending(ctx, conversationId))
      .returning({ id: conversations.id });
    if (updated.length > 0) await noteAttempt(tx, ctx, { conversationId, lease, startsOver, error });
    if (startsOver) await replaceJob(tx, ctx, attempt);
    else await lease.fail(tx, reason);
    if (failed && updated.length > 0) {
      // What was read of them, masked, is the stored transcript: the deliveries themselves have served.
      await dropDeliveries(tx, ctx, attempt.readEventIds ?? []);
      await noteFailure(tx, ctx, {
        ...{ organizationId: ctx.organization.id, conversationId },
        ...{ attempts: lease.attempt, reason: failureReasonOf(error) },
      });
    }
    return failed ? "failed" : "will_retry";
  });
  // People are told by an alert, one for as many as fail together.
  if (outcome === "failed") ctx.log.warn(fields, "The last attempt at an extraction failed; the transcript is kept.");
  else ctx.log.warn(fields, "Extraction failed and will be tried again.");
  return outcome;
}

function pending(ctx: ServiceContext, conversationId: string): SQL | undefined {
  return and(
    eq(conversations.organizationId, ctx.organization.id),
    eq(conversations.id, conversationId),
    eq(conversations.status, "extraction_pending"),
  );
}

async function hasUnreadDelivery(
  tx: Transaction,
  ctx: ServiceContext,
  { conversationId, readEventIds }: FailedAttempt,
): Promise<boolean> {
  if (readEventIds === null || readEventIds.length === 0) return false;
  const unread = await tx
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(and(unprocessedDeliveries(ctx, conversationId), notInArray(webhookEvents.id, [...readEventIds])))
    .limit(1);
  return unread.length > 0;
}

async function replaceJob(
  tx: Transaction,
  ctx: ServiceContext,
  { conversationId, lease }: FailedAttempt,
): Promise<void> {
  await lease.complete(tx);
  const payload = { organizationId: ctx.organization.id, conversationId };
  await ctx.queue.enqueue("extract-conversation", payload, { transaction: tx });
}
