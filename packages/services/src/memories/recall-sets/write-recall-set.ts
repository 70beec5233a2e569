import type { Transaction } from "@elaaoms/db/connect";
import { callers, recallSets } from "@elaaoms/db/schema/index";
import { and, eq, sql } from "drizzle-orm";
import { type FoundCaller, memoryVersionColumn } from "../../callers/caller-reader.ts";
import type { ServiceContext } from "../../context.ts";
import type { CallerMemories } from "../caller-memories.ts";
import { packOrigins } from "./pack-origins.ts";
import { readRecallableMemories } from "./read-recallable-memories.ts";
import { recipeOf } from "./recipe.ts";

/** Of whom, and with which embedder. */
type SetContext = Pick<ServiceContext, "organization" | "embedder">;

/**
 * Rewrites what a search ranks of a caller, from what is stored at this moment of the transaction, which holds the caller's
 * lock and has raised the version.
 */
export async function writeRecallSet(tx: Transaction, ctx: SetContext, caller: { id: string }): Promise<void> {
  const organizationId = ctx.organization.id;
  const [current] = await tx
    .select({ id: callers.id, memoryVersion: memoryVersionColumn(tx), language: callers.language })
    .from(callers)
    .where(and(eq(callers.organizationId, organizationId), eq(callers.id, caller.id)));
  if (!current) return;
  const made = await readRecallableMemories(tx, ctx, current);
  const row = rowOf(ctx, current, made);
  await tx
    .insert(recallSets)
    .values(row)
    .onConflictDoUpdate({ target: [recallSets.organizationId, recallSets.callerId], set: row });
}

/**
 * Keeps what was made from a caller's memories at a version for the next search, unless they have been changed since: what
 * was deleted meanwhile is not stored again.
 */
export async function keepRecallSet(
  ctx: SetContext & Pick<ServiceContext, "db">,
  caller: FoundCaller,
  made: CallerMemories,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // Held against whoever changes the memories, for as long as this takes; whoever did before is waited for.
    const [current] = await tx
      .select({ memoryVersion: memoryVersionColumn(tx) })
      .from(callers)
      .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, caller.id)))
      .for("share");
    if (current?.memoryVersion !== caller.memoryVersion) return;
    const row = rowOf(ctx, caller, made);
    await tx
      .insert(recallSets)
      .values(row)
      .onConflictDoUpdate({
        target: [recallSets.organizationId, recallSets.callerId],
        set: row,
        setWhere: sql`${recallSets.version} <= excluded.version`,
      });
  });
}

function rowOf(ctx: SetContext, caller: FoundCaller, made: CallerMemories): typeof recallSets.$inferInsert {
  return {
    organizationId: ctx.organization.id,
    callerId: caller.id,
    version: caller.memoryVersion,
    recipe: recipeOf(ctx.embedder, caller.language),
    body: made.set.bytes,
    origins: packOrigins(made.origins),
  };
}
