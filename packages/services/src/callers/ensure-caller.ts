import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { newId } from "@elaaoms/core/ids";
import { callerIdentities, callers, conversations, memories } from "@elaaoms/db/schema/index";
import { and, eq, gte, notExists, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { lockCaller } from "../memories/store-statements.ts";
import { findCallerByIdentity } from "./find-caller.ts";

/**
 * The id of the caller with this identity, who is created when there is none. Without an identity the caller is anonymous:
 * a new one every time, whom no later call can lead back to.
 */
export async function ensureCaller(ctx: ServiceContext, identity: CallerIdentity | null): Promise<string> {
  if (identity) {
    const found = await findCallerByIdentity(ctx, identity);
    if (found) return found.id;
    const imported = identity.kind === "whatsapp" ? await claimImported(ctx, identity) : null;
    if (imported) return imported;
  }
  return createCaller(ctx, identity);
}

/**
 * A WhatsApp id that is no number says nothing of what it is: imported before the first call from it, it was taken for an id
 * of the customer's own. A caller under that id whom nobody has spoken with is the one who calls now. Null when there is none.
 */
async function claimImported(ctx: ServiceContext, { kind, value }: CallerIdentity): Promise<string | null> {
  const imported = await findCallerByIdentity(ctx, { kind: "user", value });
  if (!imported) return null;
  const organizationId = ctx.organization.id;
  return ctx.db.transaction(async (tx) => {
    await lockCaller(tx, ctx, imported.id);
    const [spoken] = await tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.organizationId, organizationId), eq(conversations.callerId, imported.id)))
      .limit(1);
    if (spoken) return null;
    const claimed = await tx
      .insert(callerIdentities)
      .values({ organizationId, kind, value, callerId: imported.id })
      .onConflictDoNothing()
      .returning();
    return claimed.length > 0 ? imported.id : null;
  });
}

async function createCaller(ctx: ServiceContext, identity: CallerIdentity | null): Promise<string> {
  const organizationId = ctx.organization.id;
  const caller = { organizationId, id: newId("caller"), createdAt: ctx.clock.now() };
  if (!identity) {
    await ctx.db.insert(callers).values(caller);
    return caller.id;
  }
  // One statement: whoever is quicker has the identity, and whoever is not makes no caller.
  const { rowCount } = await ctx.db.execute(sql`
    with claimed as (
      insert into ${callerIdentities} (organization_id, kind, value, caller_id)
      values (${organizationId}, ${identity.kind}, ${identity.value}, ${caller.id})
      on conflict do nothing
      returning caller_id
    )
    insert into ${callers} (organization_id, id, created_at)
    select ${organizationId}, caller_id, ${caller.createdAt.toISOString()}::timestamptz from claimed`);
  if (rowCount === 1) return caller.id;
  const [owner] = await ctx.db
    .select({ callerId: callerIdentities.callerId })
    .from(callerIdentities)
    .where(
      and(
        eq(callerIdentities.organizationId, organizationId),
        eq(callerIdentities.kind, identity.kind),
        eq(callerIdentities.value, identity.value),
      ),
    );
  if (!owner) throw new Error("A caller identity was claimed and released while it was being read.");
  return owner.callerId;
}

/** Removes a caller who was created since a moment, and of whom nothing is stored but whose they are. */
export async function removeNewCaller(ctx: ServiceContext, callerId: string, since: Date): Promise<void> {
  const isOfCaller = (table: typeof conversations | typeof memories) =>
    and(eq(table.organizationId, callers.organizationId), eq(table.callerId, callers.id));
  await ctx.db
    .delete(callers)
    .where(
      and(
        eq(callers.organizationId, ctx.organization.id),
        eq(callers.id, callerId),
        gte(callers.createdAt, since),
        notExists(ctx.db.select({ id: conversations.id }).from(conversations).where(isOfCaller(conversations))),
        notExists(ctx.db.select({ id: memories.id }).from(memories).where(isOfCaller(memories))),
      ),
    );
}
