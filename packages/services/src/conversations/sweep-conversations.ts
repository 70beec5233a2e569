import { minuteMs } from "@elaaoms/core/clock";
import { conversations } from "@elaaoms/db/schema/index";
import { and, eq, gte, lt, sql } from "drizzle-orm";
import { noteFailure } from "../alerts/note-failure.ts";
import type { ServiceDependencies } from "../context.ts";
import { insertAttempt } from "./attempts/note-attempt.ts";
import type { FailureReason } from "./failure-reason.ts";

/** A job takes its conversation up sooner than this; one that waits longer may have lost it. */
const waitsTooLongMs = minuteMs;

type WaitingConversation = Pick<typeof conversations.$inferSelect, "organizationId" | "id" | "attempts" | "updatedAt">;

/**
 * Finds conversations that wait for extraction and have no live job (a queue restored from an older backup, a worker that
 * died at its last attempt), and gives them one; those whose attempts are used up become `extraction_failed`. Looks at all
 * that wait, longest first, a page at a time, until the signal aborts.
 */
export async function sweepConversations(
  deps: ServiceDependencies,
  { signal, pageSize = 500 }: { signal: AbortSignal; pageSize?: number },
): Promise<{ enqueued: number; failed: number }> {
  const swept = { enqueued: 0, failed: 0 };
  const before = new Date(deps.clock.now().getTime() - waitsTooLongMs);
  let page: WaitingConversation[] = [];
  do {
    page = await selectWaiting(deps, { before, after: page.at(-1), limit: pageSize });
    const payloads = page.map(({ organizationId, id }) => ({ organizationId, conversationId: id }));
    const lost = new Set((await deps.queue.withoutJob("extract-conversation", payloads)).map(keyOf));
    for (const conversation of page) {
      if (signal.aborted) break;
      if (!lost.has(keyOf({ ...conversation, conversationId: conversation.id }))) continue;
      const outcome = await sweepOne(deps, conversation);
      if (outcome !== "has_job") swept[outcome] += 1;
    }
  } while (page.length === pageSize && !signal.aborted);
  if (swept.enqueued + swept.failed > 0) deps.log.warn({ ...swept }, "Conversations without a job were found.");
  return swept;
}

function keyOf({ organizationId, conversationId }: { organizationId: string; conversationId: string }): string {
  return `${organizationId}/${conversationId}`;
}

function selectWaiting(
  deps: ServiceDependencies,
  { before, after, limit }: { before: Date; after: WaitingConversation | undefined; limit: number },
): Promise<WaitingConversation[]> {
  const { organizationId, id, attempts, updatedAt } = conversations;
  return deps.db
    .select({ organizationId, id, attempts, updatedAt })
    .from(conversations)
    .where(
      and(
        eq(conversations.status, "extraction_pending"),
        lt(updatedAt, before),
        after &&
          sql`(${updatedAt}, ${organizationId}, ${id}) > (${after.updatedAt.toISOString()}::timestamptz, ${after.organizationId}, ${after.id})`,
      ),
    )
    .orderBy(updatedAt, organizationId, id)
    .limit(limit);
}

/** Undoes a transaction whose enqueued job is not wanted after all. */
class AttemptsUsedUp extends Error {}

async function sweepOne(
  deps: ServiceDependencies,
  conversation: WaitingConversation,
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

const lostMessage = "Every attempt ended without a result, the last ones with the worker itself.";

async function giveUp(deps: ServiceDependencies, conversation: WaitingConversation): Promise<void> {
  const { organizationId, id } = conversation;
  await deps.db.transaction(async (tx) => {
    const givenUp = await tx
      .update(conversations)
      .set({
        status: "extraction_failed",
        error: lostMessage,
        updatedAt: deps.clock.now(),
      })
      .where(
        and(
          eq(conversations.organizationId, organizationId),
          eq(conversations.id, id),
          eq(conversations.status, "extraction_pending"),
          // A delivery that came in the meantime has started over.
          gte(conversations.attempts, deps.extractionAttempts),
        ),
      )
      .returning({ attempts: conversations.attempts });
    const [failed] = givenUp;
    if (!failed) return;
    const reason: FailureReason = "worker_lost";
    await insertAttempt(tx, {
      ...{ organizationId, conversationId: id, endedAt: deps.clock.now(), attempt: failed.attempts },
      ...{ reason, message: lostMessage, nextAttemptAt: null },
    });
    await noteFailure(tx, deps, { organizationId, conversationId: id, attempts: failed.attempts, reason });
  });
}
