import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { memories } from "@elaaoms/db/schema/index";
import { and, eq, ne } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { rewriteCallerNames } from "../callers/heard-names.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { forgetSummaries } from "../conversations/forget-summaries.ts";
import { keepRevision, type MemoryValues } from "./corrections/apply-correction.ts";
import { recordDecision } from "./corrections/record-decision.ts";
import { withMarksOf } from "./corrections/with-marks-of.ts";
import { wordingOf } from "./corrections/wording-of.ts";
import { lockMemory } from "./lock-memory.ts";
import { finishMemoryChange } from "./store-statements.ts";
import { buryMemory } from "./tombstones/bury-memory.ts";

/** `this`: the named memory holds, the others do not. `all`: they hold side by side. Or the named one, in these words. */
export type ConflictDecision = { keep: "this" | "all" } | { content: string };

export interface ResolveConflictInput {
  memoryId: string;
  decision: ConflictDecision;
  /** Why, for the audit log. */
  reason?: string | undefined;
}

type MemoryRow = typeof memories.$inferSelect;

/**
 * Settles a conflict as a person decides: which of the values of an attribute holds, stated at one moment. It stands until
 * something is stated after the decision: calls from before it, processed late or read again, change nothing. `NOT_FOUND`;
 * `CONFLICT` when the memory is in none.
 */
export async function resolveConflict({ ctx, input }: ServiceCall<ResolveConflictInput>): Promise<void> {
  const { decision } = input;
  const worded = "content" in decision ? await wordingOf(ctx, decision.content) : {};
  await ctx.db.transaction(async (tx) => {
    const { memory, caller } = await lockMemory(tx, ctx, input.memoryId);
    if (memory.status !== "conflicted") throw new ServiceError("CONFLICT", "The memory is in no conflict.");
    const others = await selectOpponents(tx, memory);
    if ("content" in decision && decision.content !== memory.content) {
      await forgetSummaries(tx, ctx, memory);
      await buryMemory(tx, ctx, { memory, language: caller.language });
    }
    await settle(tx, ctx, memory, {
      ...withMarksOf(memory, worded),
      status: "active",
      supersededBy: null,
      validUntil: null,
    });
    const keepsAll = "keep" in decision && decision.keep === "all";
    for (const other of others) await settle(tx, ctx, other, keepsAll ? { status: "active" } : replacedBy(memory));
    await recordDecision(tx, ctx, memory);
    if (memory.attribute === "name") {
      await rewriteCallerNames(tx, ctx, {
        callerId: caller.id,
        withoutMemoryIds: keepsAll ? [] : others.map(({ id }) => id),
      });
    }
    await finishMemoryChange(tx, ctx, caller);
    await recordEvent(tx, ctx, {
      action: "conflict.resolved",
      target: { kind: "memory", id: memory.id },
      callerId: caller.id,
      reason: input.reason,
      details: { decision: "keep" in decision ? `kept_${decision.keep}` : "corrected", others: others.length },
    });
  });
}

/** The values that stand against a memory; none when a person alone has set it to be conflicted. */
async function selectOpponents(tx: Transaction, memory: MemoryRow): Promise<MemoryRow[]> {
  if (memory.attribute === null) return [];
  return tx
    .select()
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, memory.organizationId),
        eq(memories.callerId, memory.callerId),
        eq(memories.attribute, memory.attribute),
        eq(memories.status, "conflicted"),
        ne(memories.id, memory.id),
      ),
    );
}

/** It never held: its end is where it began. */
function replacedBy(memory: MemoryRow): MemoryValues {
  return { status: "superseded", supersededBy: memory.id, validUntil: memory.lastReinforcedAt };
}

async function settle(tx: Transaction, ctx: ServiceContext, memory: MemoryRow, values: MemoryValues): Promise<void> {
  await keepRevision(tx, ctx, memory, values);
  await tx
    .update(memories)
    .set(values)
    .where(and(eq(memories.organizationId, memory.organizationId), eq(memories.id, memory.id)));
}
