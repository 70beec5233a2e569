import { ServiceError } from "@elaaoms/core/errors";
import { conversations, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { conversationTarget } from "../audit/conversation-target.ts";
import { recordEvent } from "../audit/record-event.ts";
import { recordSensitiveRead } from "../audit/record-sensitive-read.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { loadHarmless } from "../memories/mask-views.ts";
import { type MemoryView, selectMemoryViews } from "../memories/memory-view.ts";
import { loadPolicy } from "../privacy-rules/rules/load-rules.ts";
import { maskTurns } from "./viewing/mask-turns.ts";
import { writtenCategories } from "./viewing/told-categories.ts";

export interface ConversationView {
  conversation: typeof conversations.$inferSelect;
  /** What the conversation stated: the memories it gave and those it confirmed. */
  memories: MemoryView[];
}

/**
 * A conversation with its transcript and what was learned from it, every word of it: for programs, and audited when it tells
 * something sensitive. `NOT_FOUND` when the organization has no such one.
 */
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
  await recordRead(ctx, conversation, memories);
  return { conversation, memories };
}

/** Records that something sensitive was told, in the transcript or in what was written about it. */
async function recordRead(
  ctx: ServiceContext,
  conversation: typeof conversations.$inferSelect,
  memories: readonly MemoryView[],
): Promise<void> {
  const [policy, harmless] = await Promise.all([loadPolicy(ctx.db, ctx.organization.id), loadHarmless(ctx)]);
  const said = maskTurns(conversation.transcript ?? [], policy, []).categories;
  const written = writtenCategories(conversation, { policy, harmless, ofMemories: [] });
  const categories = new Set([...said, ...written]);
  if (categories.size === 0) return;
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, {
      action: "conversation.read",
      ...conversationTarget(ctx, conversation.id),
      callerId: conversation.callerId,
      details: { memories: memories.length, categories: [...categories].sort().join(",") },
    }),
  );
}
