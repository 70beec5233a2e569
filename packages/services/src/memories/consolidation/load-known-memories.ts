import type { Transaction } from "@elaaoms/db/connect";
import { memories, memoryEvidence } from "@elaaoms/db/schema/index";
import { decodeVector } from "@elaaoms/recall/vector-codec";
import { and, eq, ne, sql } from "drizzle-orm";
import type { KnownMemory } from "./plan-consolidation.ts";

/** Everything known of a caller that a new statement can repeat, contradict or replace. Read it under the caller's lock. */
export async function loadKnownMemories(
  tx: Transaction,
  organizationId: string,
  callerId: string,
  embeddingModel: string,
): Promise<KnownMemory[]> {
  const rows = await tx
    .select({
      memory: memories,
      conversationIds: sql<string[]>`array(
        select ${memoryEvidence.conversationId} from ${memoryEvidence}
        where ${memoryEvidence.organizationId} = ${memories.organizationId}
          and ${memoryEvidence.memoryId} = ${memories.id})`,
    })
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, organizationId),
        eq(memories.callerId, callerId),
        ne(memories.status, "quarantined"),
      ),
    )
    .orderBy(memories.occurredAt, memories.id);
  return rows.map(({ memory, conversationIds }) => ({
    ...memory,
    embedding: memory.embedding && memory.embeddingModel === embeddingModel ? decodeVector(memory.embedding) : null,
    conversationIds: new Set(conversationIds),
  }));
}
