import { type Evidence, shareableImportance } from "@elaaoms/core/memory";
import type { Transaction } from "@elaaoms/db/connect";
import { memories, memoryEvidence } from "@elaaoms/db/schema/index";
import { encodeVector } from "@elaaoms/recall/vector-codec";
import { and, eq, inArray } from "drizzle-orm";
import type { ConsolidationChange, ConsolidationPlan, PlannedMemory, StatementSource } from "./consolidation-plan.ts";

type MemoryValues = Partial<typeof memories.$inferInsert>;

export interface ApplyConsolidationOptions {
  organizationId: string;
  callerId: string;
  source: StatementSource;
  embeddingModel: string;
  now: Date;
  /** The customer's own data of imported memories, by memory id. */
  metadata?: ReadonlyMap<string, Record<string, unknown>>;
}

/** Writes a plan. Runs in the transaction, and under the caller's lock, that the plan was made in. */
export async function applyConsolidation(
  tx: Transaction,
  plan: ConsolidationPlan,
  options: ApplyConsolidationOptions,
): Promise<void> {
  for (const change of plan.changes) await applyChange(tx, change, options);
}

async function applyChange(
  tx: Transaction,
  change: ConsolidationChange,
  options: ApplyConsolidationOptions,
): Promise<void> {
  switch (change.kind) {
    case "create":
      return insertMemory(tx, change.memory, options);
    case "update":
      return updateMemory(tx, options.organizationId, change.memoryId, toRow(change.values, options.embeddingModel));
    case "cite":
      return addEvidence(tx, change.memoryId, change.evidence, options);
    case "retract":
      return removeEvidence(tx, change, options.organizationId);
    case "move_evidence":
      return moveEvidence(tx, change, options.organizationId);
    case "remove":
      return removeMemory(tx, change.memoryId, options.organizationId);
  }
}

/**
 * A memory that has become important enough is shared from then on; none is taken back from whom it was told to. New words
 * bring their vector, or none until it is made.
 */
function toRow(
  values: Extract<ConsolidationChange, { kind: "update" }>["values"],
  embeddingModel: string | null,
): MemoryValues {
  const { embedding, builtInEmbedding: _notStored, importedFor, ...columns } = values;
  return {
    ...columns,
    ...(importedFor && { importedFor: [...importedFor] }),
    ...((values.importance ?? 0) >= shareableImportance && { shareable: true }),
    ...(values.content !== undefined && {
      embedding: embedding ? encodeVector(embedding) : null,
      embeddingModel: embedding ? embeddingModel : null,
    }),
  };
}

async function insertMemory(tx: Transaction, memory: PlannedMemory, options: ApplyConsolidationOptions): Promise<void> {
  const { embedding, builtInEmbedding: _notStored, sensitivity, importedFor = [], ...columns } = memory;
  await tx.insert(memories).values({
    ...columns,
    organizationId: options.organizationId,
    callerId: options.callerId,
    sensitivity: [...sensitivity],
    importedFor: [...importedFor],
    createdAt: options.now,
    embedding: embedding ? encodeVector(embedding) : null,
    embeddingModel: embedding ? options.embeddingModel : null,
    metadata: options.metadata?.get(memory.id) ?? null,
  });
}

async function updateMemory(
  tx: Transaction,
  organizationId: string,
  memoryId: string,
  values: MemoryValues,
): Promise<void> {
  await tx
    .update(memories)
    .set(values)
    .where(and(eq(memories.organizationId, organizationId), eq(memories.id, memoryId)));
}

async function addEvidence(
  tx: Transaction,
  memoryId: string,
  quotes: readonly Evidence[],
  options: ApplyConsolidationOptions,
): Promise<void> {
  const { conversationId, agentId, occurredAt } = options.source;
  if (conversationId === null) return;
  await tx
    .insert(memoryEvidence)
    .values({
      organizationId: options.organizationId,
      memoryId,
      conversationId,
      agentId: agentId ?? "",
      statedAt: occurredAt,
      quotes: [...quotes],
    })
    .onConflictDoNothing();
}

async function removeEvidence(
  tx: Transaction,
  { memoryId, conversationId }: { memoryId: string; conversationId: string },
  organizationId: string,
): Promise<void> {
  await tx
    .delete(memoryEvidence)
    .where(
      and(
        eq(memoryEvidence.organizationId, organizationId),
        eq(memoryEvidence.memoryId, memoryId),
        eq(memoryEvidence.conversationId, conversationId),
      ),
    );
}

async function moveEvidence(
  tx: Transaction,
  { from, to, conversationIds }: { from: string; to: string; conversationIds: readonly string[] },
  organizationId: string,
): Promise<void> {
  if (conversationIds.length === 0) return;
  await tx
    .update(memoryEvidence)
    .set({ memoryId: to })
    .where(
      and(
        eq(memoryEvidence.organizationId, organizationId),
        eq(memoryEvidence.memoryId, from),
        inArray(memoryEvidence.conversationId, [...conversationIds]),
      ),
    );
}

async function removeMemory(tx: Transaction, memoryId: string, organizationId: string): Promise<void> {
  await tx.delete(memories).where(and(eq(memories.organizationId, organizationId), eq(memories.id, memoryId)));
}
