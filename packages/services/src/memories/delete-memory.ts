import { memories } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { rewriteCallerNames } from "../callers/heard-names.ts";
import type { ServiceCall } from "../context.ts";
import { forgetSummaries } from "../conversations/forget-summaries.ts";
import { lockMemory } from "./lock-memory.ts";
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
    const { memory, caller } = await lockMemory(tx, ctx, input.memoryId);
    await forgetSummaries(tx, ctx, memory);
    await buryMemory(tx, ctx, { memory, language: caller.language });
    await tx
      .delete(memories)
      .where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.id, input.memoryId)));
    // What it superseded stays history: nobody said that the older value holds again.
    await tx
      .update(memories)
      .set({ supersededBy: null })
      .where(
        and(
          eq(memories.organizationId, ctx.organization.id),
          // Only this caller's memories can name it, and only they are found by an index.
          eq(memories.callerId, caller.id),
          eq(memories.supersededBy, input.memoryId),
        ),
      );
    if (memory.attribute === "name") {
      await rewriteCallerNames(tx, ctx, { callerId: caller.id, withoutMemoryId: null });
    }
    await finishMemoryChange(tx, ctx, caller);
    await recordEvent(tx, ctx, {
      action: "memory.deleted",
      target: { kind: "memory", id: memory.id },
      callerId: caller.id,
      reason: input.reason,
    });
  });
}
