import type { Transaction } from "@elaaoms/db/connect";
import { memories, memoryEvidence } from "@elaaoms/db/schema/index";
import { encodeVector } from "@elaaoms/recall/vector-codec";
import { and, eq, sql } from "drizzle-orm";
import type { ConsolidationChange, ConsolidationPlan, PlannedMemory, StatementSource } from "./plan-consolidation.ts";

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
      await insertMemory(tx, change.memory, options);
      return addEvidence(tx, change.memory.id, change.memory.evidence, options);
    case "reinforce":
      await updateMemory(tx, options.organizationId, change.memoryId, {
        reinforcementCount: sql`${memories.reinforcementCount} + 1`,
        lastReinforcedAt: sql`greatest(${memories.lastReinforcedAt}, ${options.source.occurredAt.toISOString()}::timestamptz)`,
        occurredAt: sql`least(${memories.occurredAt}, ${options.source.occurredAt.toISOString()}::timestamptz)`,
        confidence: sql`greatest(${memories.confidence}, ${change.confidence})`,
        importance: sql`greatest(${memories.importance}, ${change.importance})`,
      });
      return addEvidence(tx, change.memoryId, change.evidence, options);
    case "supersede":
      return updateMemory(tx, options.organizationId, change.memoryId, {
        status: "superseded",
        supersededBy: change.supersededBy,
        validUntil: change.validUntil,
      });
    case "conflict":
      return updateMemory(tx, options.organizationId, change.memoryId, { status: "conflicted" });
  }
}

async function insertMemory(tx: Transaction, memory: PlannedMemory, options: ApplyConsolidationOptions): Promise<void> {
  const { embedding, evidence: _evidence, sensitivity, ...columns } = memory;
  await tx.insert(memories).values({
    ...columns,
    organizationId: options.organizationId,
    callerId: options.callerId,
    conversationId: options.source.conversationId,
    agentId: options.source.agentId,
    sensitivity: [...sensitivity],
    createdAt: options.now,
    occurredAt: options.source.occurredAt,
    lastReinforcedAt: options.source.occurredAt,
    embedding: embedding ? encodeVector(embedding) : null,
    embeddingModel: embedding ? options.embeddingModel : null,
    metadata: options.metadata?.get(memory.id) ?? null,
  });
}

async function updateMemory(
  tx: Transaction,
  organizationId: string,
  memoryId: string,
  values: Parameters<ReturnType<Transaction["update"]>["set"]>[0],
): Promise<void> {
  await tx
    .update(memories)
    .set(values)
    .where(and(eq(memories.organizationId, organizationId), eq(memories.id, memoryId)));
}

async function addEvidence(
  tx: Transaction,
  memoryId: string,
  quotes: PlannedMemory["evidence"],
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
