import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import { conversations, webhookEvents } from "@elaaoms/db/schema/index";
import type { InitiationFailureEvent, PostCallEvent, TranscriptionEvent } from "@elaaoms/elevenlabs/payloads/post-call";
import { callAnalysis, toTranscript } from "@elaaoms/elevenlabs/payloads/transcription";
import { eq, inArray, sql } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { conversationDigest, identityDigest } from "../erasure/erasure-digests.ts";
import { isErasedConversation } from "../erasure/is-barred.ts";
import type { Delivery } from "./delivery-writer.ts";
import { identityOfCall } from "./identity-of-delivery.ts";

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
  const outcome =
    event.kind === "transcription" && !isSilent(event)
      ? await ctx.deliveries.write(toDelivery(ctx, event, body))
      : await recordOnly(ctx, event);
  return { conversationId: event.conversationId, outcome };
}

/** Nothing was said by the caller and the platform collected nothing: there is nothing to learn. */
function isSilent(event: TranscriptionEvent): boolean {
  const callerSpoke = toTranscript(event.data).some((turn) => turn.role === "caller");
  return !callerSpoke && callAnalysis(event.data).dataCollection.length === 0;
}

function toDelivery(ctx: ServiceContext, event: TranscriptionEvent, body: Buffer): Delivery {
  const receivedAt = ctx.clock.now();
  const identity = identityOfCall(ctx, event.data);
  return {
    organizationId: ctx.organization.id,
    eventId: newId("event"),
    type: event.type,
    conversationId: event.conversationId,
    agentId: event.agentId,
    eventAt: timeOf(event, receivedAt),
    receivedAt,
    conversationDigest: conversationDigest(ctx, event.conversationId),
    identityDigest: identity && identityDigest(ctx, identity),
    body,
  };
}

function timeOf(event: PostCallEvent, receivedAt: Date): Date {
  return event.eventTimestamp === null ? receivedAt : new Date(event.eventTimestamp * 1_000);
}

/** What nothing is learned from is recorded without its body: what is not needed is not kept. */
function recordOnly(ctx: ServiceContext, event: PostCallEvent): Promise<"duplicate" | "recorded" | "skipped"> {
  return ctx.db.transaction(async (tx) => {
    const { conversationId } = event;
    if (conversationId !== null && (await isErasedConversation({ ...ctx, db: tx }, conversationId))) return "skipped";
    const isNew = await recordEvent(tx, ctx, event);
    if (!isNew) return "duplicate";
    switch (event.kind) {
      case "transcription":
        await recordSilentCall(tx, ctx, event);
        return "skipped";
      case "initiation_failure":
        await recordFailedCall(tx, ctx, event);
        return "recorded";
      case "audio":
      case "other":
        return "recorded";
    }
  });
}

async function recordEvent(tx: Transaction, ctx: ServiceContext, event: PostCallEvent): Promise<boolean> {
  const now = ctx.clock.now();
  const inserted = await tx
    .insert(webhookEvents)
    .values({
      organizationId: ctx.organization.id,
      id: newId("event"),
      type: event.type,
      conversationId: event.conversationId ?? "",
      eventAt: timeOf(event, now),
      receivedAt: now,
      processedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: webhookEvents.id });
  return inserted.length > 0;
}

async function recordSilentCall(tx: Transaction, ctx: ServiceContext, event: TranscriptionEvent): Promise<void> {
  await tx
    .insert(conversations)
    .values({
      organizationId: ctx.organization.id,
      id: event.conversationId,
      agentId: event.agentId,
      status: "skipped",
      reason: "The caller said nothing.",
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
      setWhere: inArray(conversations.status, ["initiated", "failed"]),
    });
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
