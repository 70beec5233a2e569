import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import { conversations, webhookEvents } from "@elaaoms/db/schema/index";
import type { InitiationFailureEvent, PostCallEvent, TranscriptionEvent } from "@elaaoms/elevenlabs/payloads/post-call";
import { callAnalysis, toTranscript } from "@elaaoms/elevenlabs/payloads/transcription";
import { eq, inArray, sql } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";

export interface AcceptPostCallInput {
  event: PostCallEvent;
  /** The delivery as it arrived: what extraction works from, and the only copy there may ever be. */
  body: Buffer;
}

export interface AcceptPostCallOutput {
  conversationId: string | null;
  outcome: "queued" | "duplicate" | "recorded" | "skipped";
}

/**
 * Makes a delivery durable, together with the job that works it through, in one transaction: after this returns, it cannot
 * be lost. A delivery of the same type, conversation and event time as an earlier one changes nothing.
 */
export async function acceptPostCall({ ctx, input }: ServiceCall<AcceptPostCallInput>): Promise<AcceptPostCallOutput> {
  const { event, body } = input;
  const conversationId = event.conversationId;
  const outcome = await ctx.db.transaction(async (tx) => {
    const isNew = await recordEvent(tx, ctx, event, body);
    if (!isNew) return "duplicate" as const;
    switch (event.kind) {
      case "transcription":
        return acceptTranscription(tx, ctx, event);
      case "initiation_failure":
        await recordFailedCall(tx, ctx, event);
        return "recorded" as const;
      case "audio":
      case "other":
        return "recorded" as const;
    }
  });
  return { conversationId, outcome };
}

async function recordEvent(tx: Transaction, ctx: ServiceContext, event: PostCallEvent, body: Buffer): Promise<boolean> {
  const now = ctx.clock.now();
  const isTranscription = event.kind === "transcription";
  const inserted = await tx
    .insert(webhookEvents)
    .values({
      organizationId: ctx.organization.id,
      id: newId("event"),
      type: event.type,
      conversationId: event.conversationId ?? "",
      eventAt: event.eventTimestamp === null ? now : new Date(event.eventTimestamp * 1_000),
      // Only transcriptions are worked from; of the rest, what is not needed is not kept.
      body: isTranscription && !isSilent(event) ? body : null,
      receivedAt: now,
      processedAt: isTranscription && !isSilent(event) ? null : now,
    })
    .onConflictDoNothing()
    .returning({ id: webhookEvents.id });
  return inserted.length > 0;
}

/** Nothing was said by the caller and the platform collected nothing: there is nothing to learn. */
function isSilent(event: TranscriptionEvent): boolean {
  const callerSpoke = toTranscript(event.data).some((turn) => turn.role === "caller");
  return !callerSpoke && callAnalysis(event.data).dataCollection.length === 0;
}

async function acceptTranscription(
  tx: Transaction,
  ctx: ServiceContext,
  event: TranscriptionEvent,
): Promise<"queued" | "skipped"> {
  const silent = isSilent(event);
  await tx
    .insert(conversations)
    .values({
      organizationId: ctx.organization.id,
      id: event.conversationId,
      agentId: event.agentId,
      status: silent ? "skipped" : "extraction_pending",
      reason: silent ? "The caller said nothing." : null,
      updatedAt: ctx.clock.now(),
    })
    .onConflictDoUpdate({
      target: [conversations.organizationId, conversations.id],
      set: {
        agentId: sql`excluded.agent_id`,
        status: sql`excluded.status`,
        reason: sql`excluded.reason`,
        attempts: 0,
        error: null,
        updatedAt: sql`excluded.updated_at`,
      },
      // A silent repetition does not undo what an earlier delivery taught.
      setWhere: silent ? inArray(conversations.status, ["initiated", "failed"]) : undefined,
    });
  if (silent) return "skipped";
  const payload = { organizationId: ctx.organization.id, conversationId: event.conversationId };
  // What an earlier delivery ran into need not be wrong with this one: it does not wait out that one's delay.
  await ctx.queue.enqueue("extract-conversation", payload, { transaction: tx, hasten: true });
  return "queued";
}

async function recordFailedCall(tx: Transaction, ctx: ServiceContext, event: InitiationFailureEvent): Promise<void> {
  await tx
    .insert(conversations)
    .values({
      organizationId: ctx.organization.id,
      id: event.conversationId,
      agentId: event.agentId,
      status: "failed",
      reason: event.failureReason,
      updatedAt: ctx.clock.now(),
    })
    .onConflictDoUpdate({
      target: [conversations.organizationId, conversations.id],
      set: { status: "failed", reason: sql`excluded.reason`, updatedAt: sql`excluded.updated_at` },
      // Events arrive in any order: a transcription proves that the call took place.
      setWhere: eq(conversations.status, "initiated"),
    });
}
