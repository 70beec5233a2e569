import { ServiceError } from "@elaaoms/core/errors";
import { conversations, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { recordSensitiveRead } from "../audit/record-sensitive-read.ts";
import type { ServiceCall } from "../context.ts";
import { type MemoryView, selectMemoryViews } from "../memories/memory-view.ts";

export interface ConversationView {
  conversation: typeof conversations.$inferSelect;
  /** What the conversation stated: the memories it gave and those it confirmed. */
  memories: MemoryView[];
}

/** A conversation with its transcript and what was learned from it. `NOT_FOUND` when the organization has no such one. */
export async function readConversation({
  ctx,
  input,
}: ServiceCall<{ conversationId: string }>): Promise<ConversationView> {
  const [conversation] = await ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, input.conversationId)));
  if (!conversation) throw new ServiceError("NOT_FOUND", "There is no such conversation.");
  const stated = await ctx.db
    .select({ memoryId: memoryEvidence.memoryId })
    .from(memoryEvidence)
    .where(
      and(
        eq(memoryEvidence.organizationId, ctx.organization.id),
        eq(memoryEvidence.conversationId, input.conversationId),
      ),
    );
  const memories = await selectMemoryViews(
    ctx,
    stated.map(({ memoryId }) => memoryId),
  );
  await recordSensitiveRead(ctx, memories, "conversation");
  return { conversation, memories };
}
