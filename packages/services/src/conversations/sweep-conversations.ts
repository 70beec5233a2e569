import { minuteMs } from "@elaaoms/core/clock";
import { conversations } from "@elaaoms/db/schema/index";
import { and, eq, gte, lt } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";

/** A job takes its conversation up sooner than this; one that waits longer may have lost it. */
const waitsTooLongMs = minuteMs;
const batchSize = 500;

/**
 * Finds conversations that wait for extraction and have no live job (a queue restored from an older backup, a worker that
 * died at its last attempt), and gives them one; those whose attempts are used up become `extraction_failed`.
 */
export async function sweepConversations(deps: ServiceDependencies): Promise<{ enqueued: number; failed: number }> {
  const waiting = await deps.db
    .select({
      organizationId: conversations.organizationId,
      id: conversations.id,
      attempts: conversations.attempts,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.status, "extraction_pending"),
        lt(conversations.updatedAt, new Date(deps.clock.now().getTime() - waitsTooLongMs)),
      ),
    )
    .orderBy(conversations.updatedAt)
    .limit(batchSize);
  const swept = { enqueued: 0, failed: 0 };
  for (const conversation of waiting) {
    const outcome = await sweepOne(deps, conversation);
    if (outcome !== "has_job") swept[outcome] += 1;
  }
  if (swept.enqueued + swept.failed > 0) deps.log.warn({ ...swept }, "Conversations without a job were found.");
  return swept;
}

/** Undoes a transaction whose enqueued job is not wanted after all. */
class AttemptsUsedUp extends Error {}

async function sweepOne(
  deps: ServiceDependencies,
  conversation: { organizationId: string; id: string; attempts: number },
): Promise<"enqueued" | "failed" | "has_job"> {
  const payload = { organizationId: conversation.organizationId, conversationId: conversation.id };
  try {
    return await deps.db.transaction(async (tx) => {
      const outcome = await deps.queue.enqueue("extract-conversation", payload, { transaction: tx });
      if (outcome === "already_queued") return "has_job";
      if (conversation.attempts >= deps.extractionAttempts) throw new AttemptsUsedUp();
      return "enqueued";
    });
  } catch (error) {
    if (!(error instanceof AttemptsUsedUp)) throw error;
    await giveUp(deps, conversation);
    return "failed";
  }
}

async function giveUp(deps: ServiceDependencies, conversation: { organizationId: string; id: string }): Promise<void> {
  await deps.db
    .update(conversations)
    .set({
      status: "extraction_failed",
      error: "Every attempt ended without a result, the last ones with the worker itself.",
      updatedAt: deps.clock.now(),
    })
    .where(
      and(
        eq(conversations.organizationId, conversation.organizationId),
        eq(conversations.id, conversation.id),
        eq(conversations.status, "extraction_pending"),
        // A delivery that came in the meantime has started over.
        gte(conversations.attempts, deps.extractionAttempts),
      ),
    );
}
