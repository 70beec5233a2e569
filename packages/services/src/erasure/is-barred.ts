import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Database, Transaction } from "@elaaoms/db/connect";
import { erasedConversations, erasedIdentities, suppressions } from "@elaaoms/db/schema/index";
import { and, eq, gte } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { conversationDigest, identityDigest } from "./erasure-digests.ts";

type Barring = Pick<ServiceContext, "erasureDigest"> & { db: Database | Transaction; organization: { id: string } };

/**
 * Why nothing of a call may be stored: whoever it was with has objected, or was erased after it took place. Null when it
 * may. Two reads by key.
 */
export async function whyBarred(
  ctx: Barring,
  identity: CallerIdentity | null,
  startedAt: Date,
): Promise<"objected" | "erased" | null> {
  if (identity === null) return null;
  const digest = identityDigest(ctx, identity);
  const organizationId = ctx.organization.id;
  const [objection] = await ctx.db
    .select({ digest: suppressions.digest })
    .from(suppressions)
    .where(and(eq(suppressions.organizationId, organizationId), eq(suppressions.digest, digest)));
  if (objection) return "objected";
  const [erasure] = await ctx.db
    .select({ digest: erasedIdentities.digest })
    .from(erasedIdentities)
    .where(
      and(
        eq(erasedIdentities.organizationId, organizationId),
        eq(erasedIdentities.digest, digest),
        gte(erasedIdentities.erasedAt, startedAt),
      ),
    );
  return erasure ? "erased" : null;
}

/** Whether a conversation was erased: what is delivered of it again is not stored. One read by key. */
export async function isErasedConversation(ctx: Barring, conversationId: string): Promise<boolean> {
  const [erased] = await ctx.db
    .select({ digest: erasedConversations.digest })
    .from(erasedConversations)
    .where(
      and(
        eq(erasedConversations.organizationId, ctx.organization.id),
        eq(erasedConversations.digest, conversationDigest(ctx, conversationId)),
      ),
    );
  return erased !== undefined;
}
