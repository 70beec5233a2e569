import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "@elaaoms/db/connect";
import { memories, memoryEvidence, memoryRevisions } from "@elaaoms/db/schema/index";
import { maskTranscript } from "@elaaoms/privacy/mask-transcript";
import type { PrivacyPolicy } from "@elaaoms/privacy/policy/compile-policy";
import { asTurns } from "@elaaoms/privacy/turns";
import { countTokens } from "@elaaoms/recall/token-budget";
import { and, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { decideStored, type StoredDecision } from "./decide-stored.ts";

/** How many memories of a caller were changed, by what happened to them. */
export type MemoryChanges = Record<"block" | "redact" | "flag" | "unflag", number>;

type MemoryRow = typeof memories.$inferSelect;
type EvidenceRow = typeof memoryEvidence.$inferSelect;

/** Applies rules to the memories of a locked caller, with their quotes and what they said before corrections. */
export async function applyToMemories(
  tx: Transaction,
  ctx: ServiceContext,
  callerId: string,
  policy: PrivacyPolicy,
): Promise<MemoryChanges> {
  const changes: MemoryChanges = { block: 0, redact: 0, flag: 0, unflag: 0 };
  const stored = await tx
    .select()
    .from(memories)
    .where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.callerId, callerId)));
  const ids = stored.map(({ id }) => id);
  if (ids.length === 0) return changes;
  const evidence = await tx
    .select()
    .from(memoryEvidence)
    .where(and(eq(memoryEvidence.organizationId, ctx.organization.id), inArray(memoryEvidence.memoryId, ids)));
  for (const memory of stored) {
    const rows = evidence.filter(({ memoryId }) => memoryId === memory.id);
    const decision = decideStored({ ...memory, quotes: rows.flatMap(({ quotes }) => quotes) }, policy);
    if (decision.change === "none") continue;
    changes[decision.change] += 1;
    if (decision.change === "block") await removeMemory(tx, memory);
    else await rewriteMemory(tx, memory, rows, decision);
  }
  await maskRevisions(tx, ctx, ids, policy);
  return changes;
}

/** With evidence and history. What it had superseded stays history. */
async function removeMemory(tx: Transaction, { organizationId, callerId, id }: MemoryRow): Promise<void> {
  await tx.delete(memories).where(and(eq(memories.organizationId, organizationId), eq(memories.id, id)));
  await tx
    .update(memories)
    .set({ supersededBy: null })
    .where(
      and(eq(memories.organizationId, organizationId), eq(memories.callerId, callerId), eq(memories.supersededBy, id)),
    );
}

async function rewriteMemory(
  tx: Transaction,
  { organizationId, id }: MemoryRow,
  rows: readonly EvidenceRow[],
  { memory, isReworded }: Exclude<StoredDecision, { change: "block" }>,
): Promise<void> {
  const { quotes, ...values } = memory;
  // A vector of the old words tells of them: it goes at once, and the job for missing vectors makes the new one.
  const reworded = isReworded ? { tokenCount: countTokens(values.content), embedding: null, embeddingModel: null } : {};
  await tx
    .update(memories)
    .set({ ...values, ...reworded })
    .where(and(eq(memories.organizationId, organizationId), eq(memories.id, id)));
  let next = 0;
  for (const row of rows) {
    const ofRow = quotes.slice(next, next + row.quotes.length);
    next += row.quotes.length;
    if (isDeepStrictEqual(ofRow, row.quotes)) continue;
    await tx
      .update(memoryEvidence)
      .set({ quotes: ofRow })
      .where(
        and(
          eq(memoryEvidence.organizationId, organizationId),
          eq(memoryEvidence.memoryId, id),
          eq(memoryEvidence.conversationId, row.conversationId),
        ),
      );
  }
}

async function maskRevisions(
  tx: Transaction,
  ctx: ServiceContext,
  memoryIds: readonly string[],
  policy: PrivacyPolicy,
): Promise<void> {
  const revisions = await tx
    .select({ id: memoryRevisions.id, before: memoryRevisions.before })
    .from(memoryRevisions)
    .where(
      and(eq(memoryRevisions.organizationId, ctx.organization.id), inArray(memoryRevisions.memoryId, [...memoryIds])),
    );
  for (const { id, before } of revisions) {
    const { content } = before;
    if (typeof content !== "string") continue;
    const masked = maskTranscript(asTurns(content), policy, { stage: "storage" }).turns[0]?.text ?? "";
    if (masked === content) continue;
    await tx
      .update(memoryRevisions)
      .set({ before: { ...before, content: masked } })
      .where(and(eq(memoryRevisions.organizationId, ctx.organization.id), eq(memoryRevisions.id, id)));
  }
}
