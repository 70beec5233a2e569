import { memories } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceCall } from "../context.ts";
import { lockMemory } from "./lock-memory.ts";
import { finishMemoryChange } from "./store-statements.ts";

/**
 * Deletes a memory with its evidence and history. It is gone from the next answer on. The transcripts it came from stay,
 * so extracting one of them again on purpose can find it anew.
 */
export async function deleteMemory({ ctx, input }: ServiceCall<{ memoryId: string }>): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { caller } = await lockMemory(tx, ctx, input.memoryId);
    await tx
      .delete(memories)
      .where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.id, input.memoryId)));
    // What it superseded stays history: nobody said that the older value holds again.
    await tx
      .update(memories)
      .set({ supersededBy: null })
      .where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.supersededBy, input.memoryId)));
    await finishMemoryChange(tx, ctx, caller);
  });
}
