import type { Transaction } from "@elaaoms/db/connect";
import { alertStates, conversations, erasedConversations, webhookEvents } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ErasureContext } from "./erasure-context.ts";
import { conversationDigest } from "./erasure-digests.ts";
import { conversationsOf, type StoreSubject } from "./stores.ts";
import { findUnread } from "./unfiled-conversations.ts";

const batchSize = 200;

/** The ids of some of the caller's conversations, locked against being filed anew; none when all are gone. */
export async function takeConversations(tx: Transaction, subject: StoreSubject): Promise<string[]> {
  const rows = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(conversationsOf(subject))
    .limit(batchSize)
    .for("update");
  return rows.map(({ id }) => id);
}

/**
 * Deletes conversations with their deliveries and jobs. That they were erased is kept as keyed digests, so that a delivery
 * that comes again is known for what it is.
 */
export async function eraseConversations(
  tx: Transaction,
  ctx: ErasureContext,
  conversationIds: readonly string[],
): Promise<Record<string, number>> {
  if (conversationIds.length === 0) return {};
  const organizationId = ctx.organization.id;
  const erasedAt = ctx.clock.now();
  const jobs = await ctx.queue.forgetConversations(organizationId, conversationIds, tx);
  await tx
    .insert(erasedConversations)
    .values(conversationIds.map((id) => ({ organizationId, digest: conversationDigest(ctx, id), erasedAt })))
    .onConflictDoNothing();
  const deliveries = await tx
    .delete(webhookEvents)
    .where(
      and(
        eq(webhookEvents.organizationId, organizationId),
        inArray(webhookEvents.conversationId, [...conversationIds]),
      ),
    );
  const deleted = await tx
    .delete(conversations)
    .where(and(eq(conversations.organizationId, organizationId), inArray(conversations.id, [...conversationIds])));
  await leaveOutOfAlert(tx, organizationId, conversationIds);
  return { jobs, deliveries: deliveries.rowCount ?? 0, conversations: deleted.rowCount ?? 0 };
}

/** An alert that has not arrived yet names the latest conversations that were given up; its counts stay. */
async function leaveOutOfAlert(
  tx: Transaction,
  organizationId: string,
  conversationIds: readonly string[],
): Promise<void> {
  const named = sql`jsonb_array_elements(${alertStates.undelivered}->'conversations') as named`;
  const isErased = sql`named->>'id' = any(${sql.param([...conversationIds])}::text[])`;
  await tx
    .update(alertStates)
    .set({
      undelivered: sql`jsonb_set(${alertStates.undelivered}, '{conversations}',
        coalesce((select jsonb_agg(named) from ${named} where not ${isErased}), '[]'))`,
    })
    .where(and(eq(alertStates.organizationId, organizationId), sql`exists (select from ${named} where ${isErased})`));
}

/**
 * Files conversations under the caller that were delivered and not read yet: only the delivery itself tells whose they are.
 * Bounded by what waits at the moment.
 */
export async function claimUnreadDeliveries(ctx: ErasureContext, subject: StoreSubject): Promise<void> {
  const { organizationId, callerId, identities } = subject;
  const theirs = (await findUnread(ctx, identities)).map(({ id }) => id);
  if (theirs.length === 0) return;
  await ctx.db
    .update(conversations)
    .set({ callerId })
    .where(
      and(
        eq(conversations.organizationId, organizationId),
        isNull(conversations.callerId),
        inArray(conversations.id, theirs),
      ),
    );
}
