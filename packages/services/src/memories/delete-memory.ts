import type { Transaction } from "@elaaoms/db/connect";
import { memories } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { type AuditEntry, recordEvents } from "../audit/record-event.ts";
import { rewriteCallerNames } from "../callers/heard-names.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { forgetSummaries } from "../conversations/forget-summaries.ts";
import { type LockedMemory, lockMemory } from "./lock-memory.ts";
import { finishMemoryChange } from "./store-statements.ts";
import { buryMemory } from "./tombstones/bury-memory.ts";

export interface DeleteMemoryInput {
  memoryId: string;
  /** Why, for the audit log. */
  reason?: string | undefined;
}

/**
 * Deletes a memory with its evidence and history, and what was written about the calls that stated it. It is gone from the
 * next answer on. The transcripts it came from stay; reading one of them again does not bring it back.
 */
export async function deleteMemory({ ctx, input }: ServiceCall<DeleteMemoryInput>): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const locked = await lockMemory(tx, ctx, input.memoryId);
    const entries = await applyDeletion(tx, ctx, locked, input.reason);
    await finishMemoryChange(tx, ctx, locked.caller);
    await recordEvents(tx, ctx, entries);
  });
}

/** Deletes a locked memory and returns what is to be audited of it; the end of the change is left to whoever calls. */
export async function applyDeletion(
  tx: Transaction,
  ctx: ServiceContext,
  { memory, caller }: LockedMemory,
  reason: string | undefined,
): Promise<AuditEntry[]> {
  await forgetSummaries(tx, ctx, memory);
  await buryMemory(tx, ctx, { memory, language: caller.language });
  await tx.delete(memories).where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.id, memory.id)));
  // What it superseded stays history: nobody said that the older value holds again.
  await tx
    .update(memories)
    .set({ supersededBy: null })
    .where(
      and(
        eq(memories.organizationId, ctx.organization.id),
        // Only this caller's memories can name it, and only they are found by an index.
        eq(memories.callerId, caller.id),
        eq(memories.supersededBy, memory.id),
      ),
    );
  if (memory.attribute === "name") {
    await rewriteCallerNames(tx, ctx, { callerId: caller.id, withoutMemoryIds: [] });
  }
  return [{ action: "memory.deleted", target: { kind: "memory", id: memory.id }, callerId: caller.id, reason }];
}
