import type { Transaction } from "@elaaoms/db/connect";
import { callers, conversations } from "@elaaoms/db/schema/index";
import { and, eq, isNotNull } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";

/** Has the calls read now that were put off because their caller calls very often. The caller's lock is held. */
export async function releaseCalls(tx: Transaction, ctx: ServiceContext, callerId: string): Promise<void> {
  const organizationId = ctx.organization.id;
  await tx
    .update(callers)
    .set({ nextExtractionAt: null })
    .where(and(eq(callers.organizationId, organizationId), eq(callers.id, callerId)));
  const released = await tx
    .update(conversations)
    .set({ extractAfter: null })
    .where(
      and(
        eq(conversations.organizationId, organizationId),
        eq(conversations.callerId, callerId),
        eq(conversations.status, "extraction_pending"),
        isNotNull(conversations.extractAfter),
      ),
    )
    .returning({ conversationId: conversations.id });
  if (released.length === 0) return;
  const payloads = released.map(({ conversationId }) => ({ organizationId, conversationId }));
  await ctx.queue.enqueueAll("extract-conversation", payloads, { transaction: tx, hasten: true });
}
