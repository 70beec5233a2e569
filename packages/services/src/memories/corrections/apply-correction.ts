import { newId } from "@elaaoms/core/ids";
import { type MemoryStatus, type MemoryType, shareableImportance } from "@elaaoms/core/memory";
import type { Transaction } from "@elaaoms/db/connect";
import { memories, memoryRevisions } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { AuditEntry } from "../../audit/record-event.ts";
import { rewriteCallerNames } from "../../callers/heard-names.ts";
import type { ServiceContext } from "../../context.ts";
import { forgetSummaries } from "../../conversations/forget-summaries.ts";
import { isRecalled } from "../agent-visibility.ts";
import type { LockedMemory } from "../lock-memory.ts";
import { buryMemory } from "../tombstones/bury-memory.ts";
import { recordDecision } from "./record-decision.ts";
import { withMarksOf } from "./with-marks-of.ts";

/** What a person changes of a memory; what is not named stays. */
export interface Correction {
  content?: string | undefined;
  type?: MemoryType | undefined;
  importance?: number | undefined;
  shareable?: boolean | undefined;
  status?: MemoryStatus | undefined;
  /** Null takes the flag off. */
  flag?: { reason: string } | null | undefined;
  /** The request for rectification that asked for it. */
  privacyRequestId?: string | undefined;
}

export type MemoryValues = Partial<typeof memories.$inferInsert>;

/**
 * Writes a correction on a locked memory and returns what is to be audited of it. What every change of memories ends with
 * is left to whoever calls, who may have more of them.
 *
 * @param worded what follows from new words; empty when they stay.
 */
export async function applyCorrection(
  tx: Transaction,
  ctx: ServiceContext,
  { memory, caller }: LockedMemory,
  { correction, worded }: { correction: Correction; worded: MemoryValues },
): Promise<AuditEntry[]> {
  const values = {
    ...withMarksOf(memory, worded),
    ...standingOf(ctx, correction),
    ...validityOf(memory, correction.status),
  };
  await keepRevision(tx, ctx, memory, values);
  const { content, status } = correction;
  if (content !== undefined && content !== memory.content) {
    await forgetSummaries(tx, ctx, memory);
    await buryMemory(tx, ctx, { memory, language: caller.language });
  }
  await tx
    .update(memories)
    .set(values)
    .where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.id, memory.id)));
  if (status !== undefined) await recordDecision(tx, ctx, memory);
  if (memory.attribute === "name" && (content !== undefined || status !== undefined)) {
    const isHeld = isRecalled(status ?? memory.status);
    await rewriteCallerNames(tx, ctx, { callerId: caller.id, withoutMemoryIds: isHeld ? [] : [memory.id] });
  }
  return entriesOf(memory, correction);
}

/** A flag is an action of its own: whoever asks what was flagged does not look through corrections. */
function entriesOf(memory: typeof memories.$inferSelect, correction: Correction): AuditEntry[] {
  const { flag, privacyRequestId, ...changes } = correction;
  const changed = Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : field));
  const on = { target: { kind: "memory", id: memory.id }, callerId: memory.callerId };
  return [
    ...(changed.length > 0
      ? [
          {
            ...on,
            action: "memory.corrected" as const,
            details: { fields: changed.join(","), ...(privacyRequestId && { privacy_request: privacyRequestId }) },
          },
        ]
      : []),
    ...(flag ? [{ ...on, action: "memory.flagged" as const, reason: flag.reason }] : []),
    ...(flag === null ? [{ ...on, action: "memory.unflagged" as const }] : []),
  ];
}

function standingOf(ctx: ServiceContext, correction: Correction): MemoryValues {
  const values: MemoryValues = {};
  if (correction.type !== undefined) values.type = correction.type;
  if (correction.status !== undefined) values.status = correction.status;
  if (correction.importance !== undefined) {
    values.importance = correction.importance;
    values.shareable = correction.importance >= shareableImportance;
  }
  if (correction.shareable !== undefined) values.shareable = correction.shareable;
  if (correction.flag === null) Object.assign(values, { flagReason: null, flaggedBy: null, flaggedAt: null });
  if (correction.flag) {
    Object.assign(values, { flagReason: correction.flag.reason, flaggedBy: ctx.actor.id, flaggedAt: ctx.clock.now() });
  }
  return values;
}

/** What holds again has no end and no successor. An end that was stated of a memory that holds already stays. */
function validityOf(memory: typeof memories.$inferSelect, status: MemoryStatus | undefined): MemoryValues {
  const holdsAgain = status === "active" && (memory.status !== "active" || memory.supersededBy !== null);
  return holdsAgain ? { supersededBy: null, validUntil: null } : {};
}

const historicFields = ["content", "type", "importance", "shareable", "status", "flagReason"] as const;

/** Keeps what a memory said before values are written on it. */
export async function keepRevision(
  tx: Transaction,
  ctx: ServiceContext,
  memory: typeof memories.$inferSelect,
  values: MemoryValues,
): Promise<void> {
  const before: Record<string, unknown> = {};
  for (const field of historicFields) {
    if (field in values && values[field] !== memory[field]) before[field] = memory[field];
  }
  if (Object.keys(before).length === 0) return;
  await tx.insert(memoryRevisions).values({
    organizationId: ctx.organization.id,
    id: newId("revision"),
    memoryId: memory.id,
    before,
    changedBy: ctx.actor.id,
    changedAt: ctx.clock.now(),
  });
}
