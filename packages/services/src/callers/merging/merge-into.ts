import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Transaction } from "@elaaoms/db/connect";
import {
  callerIdentities,
  callers,
  conversations,
  importReceipts,
  memories,
  memoryAccesses,
  memoryEvidence,
  memoryTombstones,
  mergedCallers,
  openmemoryLinks,
  privacyRequests,
} from "@elaaoms/db/schema/index";
import type { CallerBeforeMerge } from "@elaaoms/db/schema/merged-callers";
import { and, eq, notExists, sql } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { finishMove } from "./finish-move.ts";
import { type CallerRow, lockForMerging } from "./lock-for-merging.ts";

/** How much has come to the caller. */
export interface MergedCounts {
  identities: number;
  conversations: number;
  memories: number;
}

/**
 * Makes one caller part of another: identities, calls, memories with their history, what was given to agents, what a person
 * deleted, privacy requests. Memories are consolidated as if all had been said to one caller. The id that goes on leads to the
 * other caller, and what it takes to undo it is kept. See {@link lockForMerging} for refusals.
 */
export async function mergeInto(
  tx: Transaction,
  ctx: ServiceContext,
  { intoId, fromId }: { intoId: string; fromId: string },
): Promise<MergedCounts> {
  const locked = await lockForMerging(tx, ctx, [intoId, fromId]);
  const [into, from] = [locked.get(intoId), locked.get(fromId)];
  if (!into || !from) throw new Error("Locked callers are not the ones that were asked for.");
  const { before, arrivedIds } = await snapshot(tx, from);
  await moveEverything(tx, { fromId, intoId, organizationId: ctx.organization.id });
  await tx
    .insert(mergedCallers)
    .values({ organizationId: from.organizationId, id: fromId, callerId: intoId, before, mergedAt: ctx.clock.now() });
  await tx.delete(callers).where(isCaller(from));
  const marks = {
    isVip: into.isVip || from.isVip,
    isTest: into.isTest && from.isTest,
    ...highFrequencyOf(into, from),
    createdAt: new Date(Math.min(from.createdAt.getTime(), into.createdAt.getTime())),
    ...(into.assignedName === null && { assignedName: from.assignedName, assignedAt: from.assignedAt }),
  };
  await tx.update(callers).set(marks).where(isCaller(into));
  await finishMove(tx, ctx, { caller: { ...into, ...marks }, arrivedIds });
  return {
    identities: before.identities.length,
    conversations: before.conversationIds.length,
    memories: arrivedIds.size,
  };
}

/** Marked when one of them was; by a person when one of them was by a person. */
function highFrequencyOf(
  ...both: [CallerRow, CallerRow]
): Pick<CallerRow, "highFrequencyAt" | "highFrequencyUntil" | "nextExtractionAt"> {
  const marked = both.filter(({ highFrequencyAt }) => highFrequencyAt !== null);
  const ends = marked.map(({ highFrequencyUntil }) => highFrequencyUntil);
  return {
    highFrequencyAt: marked[0]?.highFrequencyAt ?? null,
    highFrequencyUntil: ends.includes(null) ? null : latest(ends),
    nextExtractionAt: latest(both.map(({ nextExtractionAt }) => nextExtractionAt)),
  };
}

function latest(times: readonly (Date | null)[]): Date | null {
  const known = times.flatMap((time) => time?.getTime() ?? []);
  return known.length === 0 ? null : new Date(Math.max(...known));
}

function isCaller({ organizationId, id }: CallerRow) {
  return and(eq(callers.organizationId, organizationId), eq(callers.id, id));
}

async function snapshot(
  tx: Transaction,
  from: CallerRow,
): Promise<{ before: CallerBeforeMerge; arrivedIds: Set<string> }> {
  const { organizationId, id } = from;
  const of = (table: typeof conversations | typeof memories | typeof privacyRequests | typeof mergedCallers) =>
    tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.organizationId, organizationId), eq(table.callerId, id)));
  const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id);
  const evidence = tx
    .select({ id: memoryEvidence.memoryId })
    .from(memoryEvidence)
    .where(and(eq(memoryEvidence.organizationId, memories.organizationId), eq(memoryEvidence.memoryId, memories.id)));
  const imported = await tx
    .select({ id: memories.id })
    .from(memories)
    .where(and(eq(memories.organizationId, organizationId), eq(memories.callerId, id), notExists(evidence)));
  const identities: CallerIdentity[] = await tx
    .select({ kind: callerIdentities.kind, value: callerIdentities.value })
    .from(callerIdentities)
    .where(and(eq(callerIdentities.organizationId, organizationId), eq(callerIdentities.callerId, id)));
  const { name, namesHeard, language, isVip, isTest, memoryVersion, erasureEpoch } = from;
  const before: CallerBeforeMerge = {
    ...{ name, namesHeard, language, isVip, isTest, memoryVersion, erasureEpoch, identities },
    highFrequencyAt: from.highFrequencyAt?.toISOString() ?? null,
    highFrequencyUntil: from.highFrequencyUntil?.toISOString() ?? null,
    createdAt: from.createdAt.toISOString(),
    conversationIds: idsOf(await of(conversations)),
    memoryIds: idsOf(imported),
    privacyRequestIds: idsOf(await of(privacyRequests)),
    mergedCallerIds: idsOf(await of(mergedCallers)),
  };
  return { before, arrivedIds: new Set(idsOf(await of(memories))) };
}

interface Move {
  organizationId: string;
  fromId: string;
  intoId: string;
}

async function moveEverything(tx: Transaction, { organizationId, fromId, intoId }: Move): Promise<void> {
  await tx
    .update(memoryTombstones)
    .set({ callerId: intoId, madeFor: sql`coalesce(${memoryTombstones.madeFor}, ${memoryTombstones.callerId})` })
    .where(and(eq(memoryTombstones.organizationId, organizationId), eq(memoryTombstones.callerId, fromId)));
  // The same request may have imported for both: then the receipt of one goes with it.
  await tx.execute(sql`
    update ${importReceipts} as receipt set caller_id = ${intoId}
    where organization_id = ${organizationId} and caller_id = ${fromId} and not exists (
      select from ${importReceipts} as theirs
      where theirs.organization_id = ${organizationId} and theirs.caller_id = ${intoId} and theirs.key = receipt.key
    )`);
  // With the links, whoever is erased later is erased at the server that mirrors them, too.
  for (const table of [
    ...[callerIdentities, conversations, memories, memoryAccesses],
    ...[privacyRequests, mergedCallers, openmemoryLinks],
  ]) {
    await tx
      .update(table)
      .set({ callerId: intoId })
      .where(and(eq(table.organizationId, organizationId), eq(table.callerId, fromId)));
  }
}
