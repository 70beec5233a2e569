import { ServiceError } from "@elaaoms/core/errors";
import { conversations, webhookEvents } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { ServiceCall } from "../context.ts";
import { unprocessedDeliveries } from "./load-extraction.ts";

/**
 * Asks for a conversation to be extracted again, after a failure or on purpose. What it stated before is not counted twice.
 * `NOT_FOUND`; `CONFLICT` when it waits already, or has nothing to extract from.
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
    const asked = await tx
      .update(conversations)
      .set({ status: "extraction_pending", attempts: 0, error: null, updatedAt: ctx.clock.now() })
      .where(
        and(
          ofConversation,
          inArray(conversations.status, ["extraction_completed", "extraction_failed"]),
          delivery ? undefined : isNotNull(conversations.transcript),
        ),
      )
      .returning({ id: conversations.id });
    if (asked.length === 0) {
      const [conversation] = await tx
        .select({ status: conversations.status })
        .from(conversations)
        .where(ofConversation);
      if (!conversation) throw new ServiceError("NOT_FOUND", "There is no such conversation.");
      throw new ServiceError("CONFLICT", `A conversation that is ${conversation.status} cannot be extracted.`);
    }
    const payload = { organizationId: ctx.organization.id, conversationId };
    await ctx.queue.enqueue("extract-conversation", payload, { transaction: tx });
  });
}
