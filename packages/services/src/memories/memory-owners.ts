import type { Database } from "@elaaoms/db/connect";
import { memories, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, eq, ne, type SQL, sql } from "drizzle-orm";

/**
 * The agents that a memory was stated to, by its evidence: a column for selects from `memories`, read through the key of
 * the evidence within the same statement. A subquery of the builder's, which names the tables of its columns.
 */
export function evidenceAgentsColumn(db: Pick<Database, "selectDistinct">): SQL<string[]> {
  const agentIds = db
    .selectDistinct({ agentId: memoryEvidence.agentId })
    .from(memoryEvidence)
    .where(
      and(
        eq(memoryEvidence.organizationId, memories.organizationId),
        eq(memoryEvidence.memoryId, memories.id),
        ne(memoryEvidence.agentId, ""),
      ),
    );
  return sql<string[]>`array(${agentIds})`;
}

/**
 * Whose own a memory is: of every agent that it was stated to. Empty for one that was imported for no agent in particular,
 * which is every agent's and stays so whoever hears it again.
 */
export function ownersOf(memory: { agentId: string | null; evidenceAgents: readonly string[] }): string[] {
  return memory.agentId === null ? [] : [...new Set([memory.agentId, ...memory.evidenceAgents])];
}

/** Whether a memory of these owners is the agent's own. */
export function isOwnedBy(agentIds: readonly string[], agentId: string): boolean {
  return agentIds.length === 0 || agentIds.includes(agentId);
}
