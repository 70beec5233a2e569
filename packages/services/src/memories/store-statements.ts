import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { callers } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { writeBrief } from "../briefs/write-brief.ts";
import type { ServiceContext } from "../context.ts";
import { noteMirrorChange } from "../openmemory/note-change.ts";
import { applyConsolidation } from "./consolidation/apply-consolidation.ts";
import { archiveSurplus } from "./consolidation/archive-surplus.ts";
import type {
  ConsolidationPlan,
  IncomingMemory,
  JudgedSame,
  StatementSource,
} from "./consolidation/consolidation-plan.ts";
import { loadKnownMemories } from "./consolidation/load-known-memories.ts";
import { makeComparable } from "./consolidation/make-comparable.ts";
import { planConsolidation } from "./consolidation/plan-consolidation.ts";
import { writeRecallSet } from "./recall-sets/write-recall-set.ts";

export interface LockedCaller {
  id: string;
  name: string | null;
  namesHeard: string[];
  language: string | null;
  memoryVersion: number;
  erasureEpoch: number;
  lastCallAt: Date | null;
  restrictedAt: Date | null;
  isVip: boolean;
}

/**
 * Locks a caller for the rest of the transaction: whoever changes this caller's memories does it one after another. Rows
 * that only refer to the caller, such as those of the access log, are written meanwhile.
 */
export async function lockCaller(tx: Transaction, ctx: ServiceContext, callerId: string): Promise<LockedCaller> {
  const [caller] = await tx
    .select()
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)))
    .for("no key update");
  if (!caller) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  return caller;
}

/** Statements that were made at one time and place. */
export interface StatementBatch {
  statements: readonly IncomingMemory[];
  source: StatementSource;
  /** The customer's own data, one entry a statement. */
  metadata?: readonly (Record<string, unknown> | null)[];
}

/**
 * Consolidates statements into what is known of a locked caller, one batch after another, and stores the result. What is
 * known is read once, however many batches there are. One plan a batch, in order.
 */
export async function storeStatements(
  tx: Transaction,
  ctx: ServiceContext,
  options: {
    caller: LockedCaller;
    batches: readonly StatementBatch[];
    deduplicate: boolean;
    isJudgedSame?: JudgedSame | undefined;
  },
): Promise<ConsolidationPlan[]> {
  const { caller, deduplicate, isJudgedSame } = options;
  const plans: ConsolidationPlan[] = [];
  const stored = await loadKnownMemories(tx, ctx.organization.id, caller.id, ctx.embedder.model);
  const { batches, ...comparable } = await makeComparable(ctx, stored, options.batches, caller.language);
  let { known } = comparable;
  for (const { statements, source, metadata } of batches) {
    const plan = planConsolidation(known, statements, source, {
      duplicateThreshold: ctx.embedder.duplicateThreshold,
      builtInDuplicateThreshold: ctx.builtInEmbedder.duplicateThreshold,
      isJudgedSame,
      deduplicate,
      language: caller.language,
    });
    known = plan.known;
    plans.push(plan);
    await applyConsolidation(tx, plan, {
      organizationId: ctx.organization.id,
      callerId: caller.id,
      source,
      embeddingModel: ctx.embedder.model,
      now: ctx.clock.now(),
      metadata: metadataByMemory(plan, metadata ?? []),
    });
  }
  await archiveSurplus(tx, {
    organizationId: ctx.organization.id,
    callerId: caller.id,
    isVip: caller.isVip,
    maxActive: ctx.organization.settings.maxActiveMemories,
  });
  return plans;
}

function metadataByMemory(
  plan: ConsolidationPlan,
  metadata: readonly (Record<string, unknown> | null)[],
): Map<string, Record<string, unknown>> {
  const byMemory = new Map<string, Record<string, unknown>>();
  for (const [index, { outcome, memoryId }] of plan.outcomes.entries()) {
    const own = metadata[index];
    if (outcome === "created" && own) byMemory.set(memoryId, own);
  }
  return byMemory;
}

/**
 * What every change of a caller's memories ends with: a new version, which ends every cache, and what agents are told from
 * then on: the brief, and what searches rank.
 */
export async function finishMemoryChange(tx: Transaction, ctx: ServiceContext, caller: LockedCaller): Promise<void> {
  await tx
    .update(callers)
    .set({ memoryVersion: caller.memoryVersion + 1 })
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, caller.id)));
  await writeBrief(tx, ctx, caller);
  await writeRecallSet(tx, ctx, caller);
  await noteMirrorChange(tx, ctx, { organizationId: ctx.organization.id, callerId: caller.id });
}
