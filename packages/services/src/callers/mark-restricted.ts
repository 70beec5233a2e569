import type { Transaction } from "@elaaoms/db/connect";
import { agentBriefs, briefs, callers, recallSets } from "@elaaoms/db/schema/index";
import { and, eq, sql } from "drizzle-orm";

/** Keeps what is stored of a caller from agents and from being processed, in the transaction, which has locked the caller. */
export async function markRestricted(
  tx: Transaction,
  { organizationId, callerId, at }: { organizationId: string; callerId: string; at: Date },
): Promise<void> {
  await tx
    .update(callers)
    .set({ restrictedAt: at, memoryVersion: sql`${callers.memoryVersion} + 1` })
    .where(and(eq(callers.organizationId, organizationId), eq(callers.id, callerId)));
  for (const table of [briefs, agentBriefs, recallSets]) {
    await tx.delete(table).where(and(eq(table.organizationId, organizationId), eq(table.callerId, callerId)));
  }
}
