import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { newId } from "@elaaoms/core/ids";
import { callerIdentities, callers } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { findCallerByIdentity } from "./find-caller.ts";

/**
 * The id of the caller with this identity, who is created when there is none. Without an identity the caller is anonymous:
 * a new one every time, whom no later call can lead back to.
 */
export async function ensureCaller(ctx: ServiceContext, identity: CallerIdentity | null): Promise<string> {
  if (identity) {
    const found = await findCallerByIdentity(ctx, identity);
    if (found) return found.id;
  }
  return createCaller(ctx, identity);
}

async function createCaller(ctx: ServiceContext, identity: CallerIdentity | null): Promise<string> {
  const organizationId = ctx.organization.id;
  const id = newId("caller");
  return ctx.db.transaction(async (tx) => {
    await tx.insert(callers).values({ organizationId, id, createdAt: ctx.clock.now() });
    if (!identity) return id;
    const claimed = await tx
      .insert(callerIdentities)
      .values({ organizationId, ...identity, callerId: id })
      .onConflictDoNothing()
      .returning();
    if (claimed.length > 0) return id;
    // Another call of the same person was quicker: theirs is the caller, ours was never anybody.
    await tx.delete(callers).where(and(eq(callers.organizationId, organizationId), eq(callers.id, id)));
    const [owner] = await tx
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
  });
}
