import type { Transaction } from "@elaaoms/db/connect";
import { memoryTombstones } from "@elaaoms/db/schema/index";
import type { ExtractionResult } from "@elaaoms/extraction/engine";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import type { IncomingMemory } from "../consolidation/consolidation-plan.ts";
import { nameDigest, statementDigests } from "./statement-digests.ts";

/** What a reading gave, as far as it is stored. */
export interface Reading {
  result: ExtractionResult;
  statements: readonly IncomingMemory[];
}

/**
 * A reading of a conversation without what a person has deleted of it or corrected. Where there was such a thing, nothing
 * that is written about the call in sentences is taken over either: it may tell it in other words. Run it under the
 * caller's lock, which deletions take, too.
 */
export async function withoutBuried(
  tx: Transaction,
  ctx: ServiceContext,
  source: { caller: { id: string; language: string | null }; conversationId: string },
  reading: Reading,
): Promise<Reading & { buried: number }> {
  const callerId = source.caller.id;
  const rows = await tx
    .select({ digest: memoryTombstones.digest, madeFor: memoryTombstones.madeFor })
    .from(memoryTombstones)
    .where(
      and(
        eq(memoryTombstones.organizationId, ctx.organization.id),
        eq(memoryTombstones.callerId, callerId),
        eq(memoryTombstones.conversationId, source.conversationId),
      ),
    );
  if (rows.length === 0) return { ...reading, buried: 0 };
  const tombstones = new Set(rows.map(({ digest }) => digest.toString("hex")));
  const isBuried = (digest: Buffer) => tombstones.has(digest.toString("hex"));
  const { result } = reading;
  const languages = [...new Set([source.caller.language, result.language])];
  // Callers may have been merged or split since.
  const callerIds = [...new Set([callerId, ...rows.flatMap(({ madeFor }) => madeFor ?? [])])];
  const statements = reading.statements.filter(
    (statement) =>
      !callerIds.some((id) =>
        statementDigests(ctx.statementDigest, { callerId: id, languages }, statement).some(isBuried),
      ),
  );
  const isNameBuried = callerIds.some((id) => isBuried(nameDigest(ctx.statementDigest, id)));
  return {
    statements,
    buried: reading.statements.length - statements.length,
    result: {
      ...result,
      callerName: isNameBuried ? null : result.callerName,
      ...{ summary: null, topic: null, insights: [], openIssues: [], greeting: null },
    },
  };
}
