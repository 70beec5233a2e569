import type { Database } from "@elaaoms/db/connect";
import { memories, memoryEvidence, memoryRevisions } from "@elaaoms/db/schema/index";
import { decodeVector } from "@elaaoms/recall/vector-codec";
import { and, eq, exists, sql } from "drizzle-orm";
import type { KnownMemory, Statement } from "./consolidation-plan.ts";

interface EvidenceRow {
  conversation_id: string;
  agent_id: string;
  /** Milliseconds since the epoch. */
  stated_at: number;
}

/**
 * Everything known of a caller that a new statement can repeat, contradict or replace. What is decided by it is read under
 * the caller's lock.
 */
export async function loadKnownMemories(
  tx: Pick<Database, "select">,
  organizationId: string,
  callerId: string,
  embeddingModel: string,
): Promise<KnownMemory[]> {
  // A subquery of the builder's names the tables of its columns; in a plain template both sides would be the evidence's own.
  const evidence = tx
    .select({
      row: sql`json_build_object(
        'conversation_id', ${memoryEvidence.conversationId},
        'agent_id', ${memoryEvidence.agentId},
        'stated_at', extract(epoch from ${memoryEvidence.statedAt}) * 1000)`,
    })
    .from(memoryEvidence)
    .where(and(eq(memoryEvidence.organizationId, memories.organizationId), eq(memoryEvidence.memoryId, memories.id)));
  const revisionsOf = (...fields: string[]) =>
    tx
      .select({ id: memoryRevisions.id })
      .from(memoryRevisions)
      .where(
        and(
          eq(memoryRevisions.organizationId, memories.organizationId),
          eq(memoryRevisions.memoryId, memories.id),
          sql`${memoryRevisions.before} ?| ${sql.param(fields)}::text[]`,
        ),
      );
  const rows = await tx
    .select({
      memory: memories,
      isWeighed: sql<boolean>`${exists(revisionsOf("importance", "shareable"))}`,
      isReworded: sql<boolean>`${exists(revisionsOf("content"))}`,
      evidence: sql<EvidenceRow[]>`array(${evidence})`,
    })
    .from(memories)
    .where(and(eq(memories.organizationId, organizationId), eq(memories.callerId, callerId)))
    .orderBy(memories.occurredAt, memories.id);
  return rows.map(({ memory, isWeighed, isReworded, evidence }) => ({
    ...memory,
    isFlagged: memory.flaggedAt !== null,
    isWeighed,
    isReworded,
    embedding: memory.embedding && memory.embeddingModel === embeddingModel ? decodeVector(memory.embedding) : null,
    statements: statementsOf(memory, evidence),
  }));
}

/** An import that names no conversation leaves no evidence; it stated the memory all the same. */
function statementsOf(
  memory: { occurredAt: Date; agentId: string | null },
  evidence: readonly EvidenceRow[],
): Statement[] {
  if (evidence.length === 0) return [{ conversationId: null, agentId: memory.agentId, statedAt: memory.occurredAt }];
  return evidence.map((row) => ({
    conversationId: row.conversation_id,
    agentId: row.agent_id || null,
    statedAt: new Date(row.stated_at),
  }));
}
