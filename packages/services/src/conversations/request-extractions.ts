import { conversations } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import { type AuditContext, recordEvent } from "../audit/record-event.ts";
import type { ServiceContext } from "../context.ts";
import {
  type ExtractionFilter,
  type FoundConversation,
  findExtractable,
  hasSomethingToRead,
} from "./find-extractable.ts";

/** Who asks; a command-line tool knows no more of its organization. */
export interface ExtractionRequester extends AuditContext, Pick<ServiceContext, "db" | "queue"> {}

export interface RequestExtractionsInput {
  filter: ExtractionFilter;
  /** Conversations looked at in this request, at most. */
  limit: number;
  /** What an earlier answer gave as `nextCursor`. */
  cursor?: string | undefined;
  /** Says what would be done, and does nothing. */
  dryRun: boolean;
}

/**
 * Why a conversation is not read again: nobody knows it, it does not match the rest of the filter, nothing of it is left to
 * read, or somebody else has asked for it since.
 */
export type SkipReason = "not_found" | "does_not_match" | "nothing_to_extract" | "changed_meanwhile";

export interface RequestExtractionsOutput {
  /** Conversations that match, from the cursor on. */
  matched: number;
  queued: number;
  skipped: { id: string; reason: SkipReason }[];
  /** Null when none is left. */
  nextCursor: string | null;
}

/** Conversations that one transaction takes. */
const batchSize = 100;

/**
 * Asks for many conversations to be extracted again, in the background: fresh calls go first. What they stated before is not
 * counted twice. Those of one request are taken in batches; one that fails leaves the earlier ones queued, and asking again
 * finds what is left.
 */
export async function requestExtractions({
  ctx,
  input,
}: {
  ctx: ExtractionRequester;
  input: RequestExtractionsInput;
}): Promise<RequestExtractionsOutput> {
  const { found, matched, missing, nextCursor } = await findExtractable(ctx, input);
  const readable = found.filter(({ isReadable }) => isReadable);
  const skipped: RequestExtractionsOutput["skipped"] = [
    ...missing,
    ...found.filter(({ isReadable }) => !isReadable).map(({ id }) => ({ id, reason: "nothing_to_extract" as const })),
  ];
  if (input.dryRun) return { matched, queued: readable.length, skipped, nextCursor };
  let queued = 0;
  for (let start = 0; start < readable.length; start += batchSize) {
    const batch = readable.slice(start, start + batchSize);
    const taken = await queueBatch(ctx, batch, input.filter.status);
    queued += taken.size;
    for (const { id } of batch) if (!taken.has(id)) skipped.push({ id, reason: "changed_meanwhile" });
  }
  return { matched, queued, skipped, nextCursor };
}

/** The conversations of a batch that are queued now: those that are still as they were found. */
async function queueBatch(
  ctx: ExtractionRequester,
  batch: readonly FoundConversation[],
  status: ExtractionFilter["status"],
): Promise<Set<string>> {
  const organizationId = ctx.organization.id;
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const taken = await tx
      .update(conversations)
      .set({ status: "extraction_pending", attempts: 0, error: null, extractAfter: now, updatedAt: now })
      .where(
        and(
          eq(conversations.organizationId, organizationId),
          inArray(
            conversations.id,
            batch.map(({ id }) => id),
          ),
          eq(conversations.status, status),
          hasSomethingToRead(tx),
        ),
      )
      .returning({ id: conversations.id });
    for (const { id } of taken) {
      const payload = { organizationId, conversationId: id };
      await ctx.queue.enqueue("extract-conversation", payload, { transaction: tx, inBackground: true });
    }
    await recordEvent(tx, ctx, {
      action: "conversation.extraction_requested",
      details: { conversations: taken.length, status },
    });
    return new Set(taken.map(({ id }) => id));
  });
}
