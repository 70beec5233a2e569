import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { callerIdentities, conversations } from "@elaaoms/db/schema/index";
import { and, eq, isNull } from "drizzle-orm";
import { conversationTarget } from "../audit/conversation-target.ts";
import { recordEvent } from "../audit/record-event.ts";
import { findCaller } from "../callers/find-caller.ts";
import { lockForMerging } from "../callers/merging/lock-for-merging.ts";
import { mergeInto } from "../callers/merging/merge-into.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";

export interface LinkConversationInput {
  conversationId: string;
  /** A number in any spelling, a user id, or our own caller id. */
  callerId: string;
  reason?: string | undefined;
}

/**
 * Files an anonymous conversation under a caller, because a person knows whose it was. What was learned from it is
 * consolidated by its time, as if it had arrived so. Linking what is linked changes nothing. `NOT_FOUND`; `CONFLICT` when the
 * conversation is somebody's whom we know, or the caller is being erased or is restricted.
 */
export async function linkConversation({ ctx, input }: ServiceCall<LinkConversationInput>): Promise<void> {
  const found = await findCaller(ctx, input.callerId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const isConversation = and(
    eq(conversations.organizationId, ctx.organization.id),
    eq(conversations.id, input.conversationId),
  );
  const nobody = await ctx.db.transaction(async (tx) => {
    const [conversation] = await tx.select().from(conversations).where(isConversation);
    if (!conversation) throw new ServiceError("NOT_FOUND", "There is no such conversation.");
    if (conversation.callerId === found.id) return null;
    await refuseKnown(tx, ctx, conversation);
    if (conversation.callerId) await mergeInto(tx, ctx, { intoId: found.id, fromId: conversation.callerId });
    else {
      await lockForMerging(tx, ctx, [found.id]);
      const filed = await tx
        .update(conversations)
        .set({ callerId: found.id })
        .where(and(isConversation, isNull(conversations.callerId)));
      if (filed.rowCount === 0) throw new ServiceError("CONFLICT", "The conversation is just being filed: try again.");
    }
    await recordEvent(tx, ctx, {
      action: "caller.identity_linked",
      ...conversationTarget(ctx, conversation.id),
      callerId: found.id,
      reason: input.reason,
    });
    return conversation.callerId;
  });
  if (nobody) ctx.memorySets.forget(ctx.organization.id, nobody);
}

/** A number is not taken from whoever it belongs to by filing one of its calls elsewhere. */
async function refuseKnown(
  tx: Transaction,
  ctx: ServiceContext,
  { callerId, identityKind, announcedIdentityKind }: typeof conversations.$inferSelect,
): Promise<void> {
  const [identity] =
    callerId === null
      ? []
      : await tx
          .select({ kind: callerIdentities.kind })
          .from(callerIdentities)
          .where(and(eq(callerIdentities.organizationId, ctx.organization.id), eq(callerIdentities.callerId, callerId)))
          .limit(1);
  if (identity || identityKind || announcedIdentityKind) {
    throw new ServiceError("CONFLICT", "The conversation is not anonymous: merge or split callers instead.");
  }
}
