import { memories } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import { recordEvents } from "../audit/record-event.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { applyCorrection, type Correction } from "./corrections/apply-correction.ts";
import { withMaskedFlag } from "./corrections/with-masked-flag.ts";
import { applyDeletion } from "./delete-memory.ts";
import { finishMemoryChange, lockCaller } from "./store-statements.ts";

/** The same for all of them. Words are not among it: no two memories say the same. */
export type MemoriesChange =
  | { action: "correct"; correction: Omit<Correction, "content" | "privacyRequestId"> }
  | { action: "delete"; reason?: string | undefined };

export interface ChangeMemoriesInput {
  /** At most 1,000. */
  memoryIds: readonly string[];
  change: MemoriesChange;
}

export interface ChangedMemory {
  id: string;
  outcome: "changed" | "deleted" | "not_found";
}

/**
 * Corrects, flags or deletes many memories alike. Those of one caller are changed in one transaction, with one new brief;
 * when something fails on the way, whole callers are done and others are not, and asking again does the rest. One result an
 * id, in order.
 */
export async function changeMemories({ ctx, input }: ServiceCall<ChangeMemoriesInput>): Promise<ChangedMemory[]> {
  const ids = [...new Set(input.memoryIds)];
  const owners = await ctx.db
    .select({ id: memories.id, callerId: memories.callerId })
    .from(memories)
    .where(and(eq(memories.organizationId, ctx.organization.id), inArray(memories.id, ids)));
  const done = new Set<string>();
  for (const [callerId, owned] of Map.groupBy(owners, (owner) => owner.callerId)) {
    const ofCaller = owned.map(({ id }) => id);
    for (const id of await changeOfCaller(ctx, callerId, ofCaller, input.change)) done.add(id);
  }
  const outcome = input.change.action === "delete" ? "deleted" : "changed";
  return input.memoryIds.map((id) => ({ id, outcome: done.has(id) ? outcome : "not_found" }));
}

/** The ids of those that are changed now; what was deleted or went to another caller meanwhile is not among them. */
function changeOfCaller(
  ctx: ServiceContext,
  callerId: string,
  ids: readonly string[],
  change: MemoriesChange,
): Promise<string[]> {
  return ctx.db.transaction(async (tx) => {
    const caller = await lockCaller(tx, ctx, callerId);
    const owned = await tx
      .select()
      .from(memories)
      .where(
        and(
          eq(memories.organizationId, ctx.organization.id),
          eq(memories.callerId, caller.id),
          inArray(memories.id, [...ids]),
        ),
      )
      .orderBy(memories.id);
    if (owned.length === 0) return [];
    const correction = change.action === "correct" ? await withMaskedFlag(tx, ctx, change.correction) : null;
    const entries = [];
    for (const memory of owned) {
      const locked = { memory, caller };
      entries.push(
        ...(correction
          ? await applyCorrection(tx, ctx, locked, { correction, worded: {} })
          : await applyDeletion(tx, ctx, locked, change.action === "delete" ? change.reason : undefined)),
      );
    }
    await finishMemoryChange(tx, ctx, caller);
    await recordEvents(tx, ctx, entries);
    return owned.map(({ id }) => id);
  });
}
