import type { Transaction } from "@elaaoms/db/connect";
import { conversations, type memories, memoryEvidence, memoryTombstones } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { nameDigest, statementDigests } from "./statement-digests.ts";

/**
 * Keeps the conversations that stated a memory from bringing it back when they are read again, because a person has deleted
 * it or said that it is otherwise. Another call that states it anew is new information. The caller's lock is held.
 */
export async function buryMemory(
  tx: Transaction,
  ctx: ServiceContext,
  { memory, language }: { memory: typeof memories.$inferSelect; language: string | null },
): Promise<void> {
  const { organizationId, callerId, attribute } = memory;
  const stated = await tx
    .select({ conversationId: memoryEvidence.conversationId, evidence: memoryEvidence.quotes })
    .from(memoryEvidence)
    .where(and(eq(memoryEvidence.organizationId, organizationId), eq(memoryEvidence.memoryId, memory.id)));
  const names = attribute === "name" ? [nameDigest(ctx.statementDigest, callerId)] : [];
  const rows = stated.flatMap(({ conversationId, evidence }) =>
    [
      ...statementDigests(ctx.statementDigest, { callerId, languages: [language] }, { ...memory, evidence }),
      ...names,
    ].map((digest) => ({ organizationId, callerId, conversationId, digest, createdAt: ctx.clock.now() })),
  );
  if (names.length > 0)
    await forgetNames(
      tx,
      ctx,
      stated.map(({ conversationId }) => conversationId),
    );
  if (rows.length > 0) await tx.insert(memoryTombstones).values(rows).onConflictDoNothing();
}

/** A name that was taken back is not to be found in the calls either that it was said in. */
async function forgetNames(tx: Transaction, ctx: ServiceContext, conversationIds: readonly string[]): Promise<void> {
  await tx
    .update(conversations)
    .set({ callerName: null })
    .where(and(eq(conversations.organizationId, ctx.organization.id), inArray(conversations.id, [...conversationIds])));
}
