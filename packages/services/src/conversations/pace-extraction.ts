import { secondMs } from "@elaaoms/core/clock";
import type { Transaction } from "@elaaoms/db/connect";
import { callers, conversations, webhookEvents } from "@elaaoms/db/schema/index";
import type { JobLease } from "@elaaoms/queue/job-lease";
import { and, eq, isNotNull, not, type SQL, sql } from "drizzle-orm";
import { extractionPaceMs } from "../callers/high-frequency/extraction-pace.ts";
import { noteFrequency } from "../callers/high-frequency/note-frequency.ts";
import type { ServiceContext } from "../context.ts";
import { ErasedMeanwhile } from "../erasure/erased-meanwhile.ts";
import { type ConversationToExtract, unprocessedDeliveries } from "./load-extraction.ts";

/**
 * Decides whether a conversation is read now. Of callers who call very often only so many are read an hour, each at a time
 * of its own, after what is fresh of others: until then it stays `extraction_pending`, and this job gives way to one at that
 * time. A conversation is put off once; whoever asks for it gets it at once.
 */
export async function paceExtraction(
  ctx: ServiceContext,
  conversation: ConversationToExtract,
  lease: JobLease,
): Promise<"now" | "postponed"> {
  await noteFrequency(ctx, conversation);
  const { extractAfter } = conversation;
  const now = ctx.clock.now();
  if (extractAfter ? extractAfter <= now : !(await isHeldBack(ctx, conversation.callerId))) return "now";
  return ctx.db.transaction(async (tx) => {
    const slot = extractAfter ?? (await takeSlot(tx, ctx, conversation.callerId, now));
    if (!slot) return "now";
    const isDue = slot <= now;
    const kept = await tx
      .update(conversations)
      .set({ extractAfter: slot, ...(!isDue && { attempts: 0 }) })
      .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, conversation.id)))
      .returning({ id: conversations.id });
    if (kept.length === 0) throw new ErasedMeanwhile("The conversation was erased before it was read.");
    if (isDue) return "now";
    // How long it waits from here on says nothing of how fast the service is.
    await tx.update(webhookEvents).set({ putOffAt: now }).where(unprocessedDeliveries(ctx, conversation.id));
    await lease.complete(tx);
    const payload = { organizationId: ctx.organization.id, conversationId: conversation.id };
    const delaySeconds = Math.ceil((slot.getTime() - now.getTime()) / secondMs);
    await ctx.queue.enqueue("extract-conversation", payload, { transaction: tx, inBackground: true, delaySeconds });
    ctx.log.info(
      { conversationId: conversation.id, delaySeconds },
      "The caller calls very often; the conversation is read later.",
    );
    return "postponed";
  });
}

async function isHeldBack(ctx: ServiceContext, callerId: string): Promise<boolean> {
  const [held] = await ctx.db.select({ id: callers.id }).from(callers).where(heldBack(ctx, callerId));
  return held !== undefined;
}

function heldBack(ctx: ServiceContext, callerId: string): SQL | undefined {
  return and(
    eq(callers.organizationId, ctx.organization.id),
    eq(callers.id, callerId),
    isNotNull(callers.highFrequencyAt),
    not(callers.isVip),
  );
}

/** The next time at which a call of this caller may be read, taken for one; null when they are not held back. */
async function takeSlot(tx: Transaction, ctx: ServiceContext, callerId: string, now: Date): Promise<Date | null> {
  const pace = extractionPaceMs(ctx.organization);
  if (pace === 0) return null;
  const [taken] = await tx
    .update(callers)
    .set({
      nextExtractionAt: sql`greatest(coalesce(${callers.nextExtractionAt}, '-infinity'), ${now.toISOString()}::timestamptz)
        + ${pace} * interval '1 millisecond'`,
    })
    .where(heldBack(ctx, callerId))
    .returning({ next: callers.nextExtractionAt });
  return taken?.next ? new Date(taken.next.getTime() - pace) : null;
}
