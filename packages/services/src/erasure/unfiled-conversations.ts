import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { conversations, webhookEvents } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { identityOfDelivery } from "../conversations/identity-of-delivery.ts";
import type { ErasureContext } from "./erasure-context.ts";

type UnfiledContext = Pick<ErasureContext, "db" | "organization">;

/** A conversation that is nobody's yet, and whose it will be. */
export interface UnfiledConversation {
  id: string;
  identity: CallerIdentity;
}

/** Conversations of these identities that are nobody's yet: announced before a call, or delivered and not read. */
export async function findUnfiled(
  ctx: UnfiledContext,
  identities: readonly CallerIdentity[],
): Promise<UnfiledConversation[]> {
  if (identities.length === 0) return [];
  const announced = await ctx.db
    .select({
      id: conversations.id,
      kind: conversations.announcedIdentityKind,
      value: conversations.announcedIdentityValue,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        isNull(conversations.callerId),
        or(
          ...identities.map(({ kind, value }) =>
            and(eq(conversations.announcedIdentityKind, kind), eq(conversations.announcedIdentityValue, value)),
          ),
        ),
      ),
    );
  return [
    ...announced.flatMap(({ id, kind, value }) => (kind && value ? [{ id, identity: { kind, value } }] : [])),
    ...(await findUnread(ctx, identities)),
  ];
}

/** Deliveries looked at in one statement: each may be some megabytes. */
const deliveryBatch = 20;

/** Conversations of these identities that were delivered and are nobody's, because they were not read yet. */
export async function findUnread(
  ctx: UnfiledContext,
  identities: readonly CallerIdentity[],
): Promise<UnfiledConversation[]> {
  const organizationId = ctx.organization.id;
  const waiting = await ctx.db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .innerJoin(
      conversations,
      and(
        eq(conversations.organizationId, webhookEvents.organizationId),
        eq(conversations.id, webhookEvents.conversationId),
      ),
    )
    .where(
      and(
        eq(webhookEvents.organizationId, organizationId),
        isNull(webhookEvents.processedAt),
        isNotNull(webhookEvents.body),
        isNull(conversations.callerId),
      ),
    );
  const found: UnfiledConversation[] = [];
  for (let start = 0; start < waiting.length; start += deliveryBatch) {
    const ids = waiting.slice(start, start + deliveryBatch).map(({ id }) => id);
    const deliveries = await ctx.db
      .select({ conversationId: webhookEvents.conversationId, body: webhookEvents.body })
      .from(webhookEvents)
      .where(and(eq(webhookEvents.organizationId, organizationId), inArray(webhookEvents.id, ids)));
    for (const { conversationId, body } of deliveries) {
      const identity = body && identityOfDelivery(ctx, body);
      const named = identities.find(({ kind, value }) => identity?.kind === kind && identity.value === value);
      if (named) found.push({ id: conversationId, identity: named });
    }
  }
  return found;
}
