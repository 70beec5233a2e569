import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { conversations, webhookEvents } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import { conversationTarget } from "../audit/conversation-target.ts";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall } from "../context.ts";
import { unprocessedDeliveries } from "./load-extraction.ts";

const extractable = ["extraction_completed", "extraction_failed"] as const;

/**
 * Asks for a conversation to be extracted again, after a failure or on purpose. What it stated before is not counted twice.
 * One that waits for its next attempt makes it now. `NOT_FOUND`; `CONFLICT` when it is being read or about to be, or
 * has nothing to extract from.
 */
export async function requestExtraction({ ctx, input }: ServiceCall<{ conversationId: string }>): Promise<void> {
  const { conversationId } = input;
  const ofConversation = and(
    eq(conversations.organizationId, ctx.organization.id),
    eq(conversations.id, conversationId),
  );
  await ctx.db.transaction(async (tx) => {
    const [delivery] = await tx
      .select({ id: webhookEvents.id })
      .from(webhookEvents)
      .where(unprocessedDeliveries(ctx, conversationId))
      .limit(1);
    const now = ctx.clock.now();
    const asked = await tx
      .update(conversations)
      // A time that has come: what a person asks for is not put off, however often the caller calls.
      .set({ status: "extraction_pending", attempts: 0, error: null, extractAfter: now, updatedAt: now })
      .where(
        and(
          ofConversation,
          inArray(conversations.status, [...extractable, "extraction_pending", "skipped"]),
          delivery ? undefined : isNotNull(conversations.transcript),
        ),
      )
      .returning({ callerId: conversations.callerId });
    if (asked.length === 0) throw await refusal(tx, ofConversation);
    const payload = { organizationId: ctx.organization.id, conversationId };
    const outcome = await ctx.queue.enqueue("extract-conversation", payload, { transaction: tx, hasten: true });
    if (outcome === "already_queued") {
      throw new ServiceError("CONFLICT", "The conversation is being extracted, or is about to be.");
    }
    await recordEvent(tx, ctx, {
      action: "conversation.extraction_requested",
      ...conversationTarget(ctx, conversationId),
      callerId: asked[0]?.callerId ?? null,
    });
  });
}

async function refusal(tx: Transaction, ofConversation: SQL | undefined): Promise<ServiceError> {
  const [conversation] = await tx.select({ status: conversations.status }).from(conversations).where(ofConversation);
  if (!conversation) return new ServiceError("NOT_FOUND", "There is no such conversation.");
  return new ServiceError("CONFLICT", `A conversation that is ${conversation.status} cannot be extracted.`);
}
