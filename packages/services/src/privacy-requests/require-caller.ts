import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { ServiceError } from "@elaaoms/core/errors";
import { callers, conversations } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { ensureCaller } from "../callers/ensure-caller.ts";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceContext } from "../context.ts";
import { findUnfiled } from "../erasure/unfiled-conversations.ts";
import { readIdentities } from "./request-subject.ts";

/** Our own id of a caller who must exist, found as by {@link findOrFileCaller}. `NOT_FOUND`. */
export async function requireCallerId(ctx: ServiceContext, raw: string): Promise<string> {
  const found = await findOrFileCaller(ctx, raw);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  return found;
}

/**
 * Our own id of whom a request of a person concerned names. Somebody of whom nothing was learned may have left traces all the
 * same: a call that was announced and never came, or one that waits to be read. These are filed under a caller, so that they
 * are exported, restricted and erased like everything else. Null when nothing is stored of anybody of this name.
 */
export async function findOrFileCaller(ctx: ServiceContext, raw: string): Promise<string | null> {
  const found = await findCaller(ctx, raw);
  if (found) return found.id;
  // Announced a moment ago, it is written soon.
  await ctx.initiations.flush();
  const unfiled = await findUnfiled(ctx, readIdentities(ctx, raw));
  const [first] = unfiled;
  if (!first) return null;
  // The same digits may be a number and a customer's own id: two callers, of whom the next request finds the other.
  const theirs = unfiled.filter(({ identity }) => identity.kind === first.identity.kind);
  return file(
    ctx,
    first.identity,
    theirs.map(({ id }) => id),
  );
}

async function file(
  ctx: ServiceContext,
  identity: CallerIdentity,
  conversationIds: readonly string[],
): Promise<string> {
  const organizationId = ctx.organization.id;
  const callerId = await ensureCaller(ctx, identity);
  await ctx.db.transaction(async (tx) => {
    const [caller] = await tx
      .select({ id: callers.id })
      .from(callers)
      .where(and(eq(callers.organizationId, organizationId), eq(callers.id, callerId)))
      // An erasure waits for this, and deletes the conversations with the rest.
      .for("key share");
    if (!caller) return;
    await tx
      .update(conversations)
      .set({ callerId })
      .where(
        and(
          eq(conversations.organizationId, organizationId),
          isNull(conversations.callerId),
          inArray(conversations.id, [...conversationIds]),
        ),
      );
  });
  return callerId;
}
