import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { conversations, webhookEvents } from "@elaaoms/db/schema/index";
import { findCaller, normalizeCallerIdentity } from "@elaaoms/elevenlabs/caller-identity";
import { parseJsonBody } from "@elaaoms/elevenlabs/json-body";
import { parsePostCall, type TranscriptionEvent } from "@elaaoms/elevenlabs/payloads/post-call";
import {
  callAnalysis,
  callChannel,
  callDirection,
  callDurationSeconds,
  callLanguage,
  callStartedAt,
  callTimeZone,
  toTranscript,
} from "@elaaoms/elevenlabs/payloads/transcription";
import type { ExtractionInput } from "@elaaoms/extraction/engine";
import { and, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { ensureCaller } from "../callers/ensure-caller.ts";
import type { ServiceContext } from "../context.ts";

export interface ConversationToExtract {
  id: string;
  agentId: string;
  callerId: string;
  startedAt: Date;
  /** The deliveries that this reading covers: the newest was read, older ones are outdated by it. */
  eventIds: string[];
  input: ExtractionInput;
}

interface Delivery {
  body: Buffer;
  eventIds: string[];
}

type ConversationRow = typeof conversations.$inferSelect;

/**
 * Brings a conversation to where an engine can read it: the newest delivery parsed, transcript and caller written on the
 * conversation, the attempt counted. Null when it is not waiting for extraction, which makes repeated jobs harmless.
 */
export async function loadExtraction(
  ctx: ServiceContext,
  conversationId: string,
): Promise<ConversationToExtract | null> {
  const conversation = await selectPending(ctx, conversationId);
  if (!conversation) return null;
  const delivery = await selectDelivery(ctx, conversationId);
  return delivery ? fromDelivery(ctx, conversation, delivery) : fromStored(ctx, conversation);
}

async function selectPending(ctx: ServiceContext, conversationId: string): Promise<ConversationRow | undefined> {
  const [conversation] = await ctx.db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        eq(conversations.id, conversationId),
        eq(conversations.status, "extraction_pending"),
      ),
    );
  return conversation;
}

async function selectDelivery(ctx: ServiceContext, conversationId: string): Promise<Delivery | null> {
  const deliveries = await ctx.db
    .select({ id: webhookEvents.id, body: webhookEvents.body })
    .from(webhookEvents)
    .where(unprocessedDeliveries(ctx, conversationId))
    .orderBy(desc(webhookEvents.eventAt), desc(webhookEvents.id));
  const newest = deliveries[0];
  return newest?.body ? { body: newest.body, eventIds: deliveries.map(({ id }) => id) } : null;
}

/** Deliveries of a conversation that still wait to be worked through. */
export function unprocessedDeliveries(ctx: ServiceContext, conversationId: string): SQL | undefined {
  return and(
    eq(webhookEvents.organizationId, ctx.organization.id),
    eq(webhookEvents.conversationId, conversationId),
    eq(webhookEvents.type, "post_call_transcription"),
    isNull(webhookEvents.processedAt),
    isNotNull(webhookEvents.body),
  );
}

async function fromDelivery(
  ctx: ServiceContext,
  conversation: ConversationRow,
  delivery: Delivery,
): Promise<ConversationToExtract> {
  const event = readTranscription(delivery.body);
  const { data } = event;
  const caller = findCaller(data);
  const identity = caller
    ? normalizeCallerIdentity(caller.raw, {
        channel: caller.channel,
        defaultCountry: ctx.organization.settings.defaultCountry,
      })
    : null;
  const transcript = toTranscript(data);
  const analysis = callAnalysis(data);
  const startedAt = callStartedAt(data, event.eventTimestamp);
  const callerId = await fileUnderCaller(ctx, conversation, identity);
  await updateConversation(ctx, conversation.id, {
    agentId: event.agentId,
    callerId,
    channel: callChannel(data),
    direction: callDirection(data),
    startedAt,
    durationSeconds: callDurationSeconds(data),
    language: callLanguage(data),
    timeZone: callTimeZone(data),
    transcript: [...transcript],
    analysis: { summary: analysis.summary, dataCollection: [...analysis.dataCollection] },
    attempts: conversation.attempts + 1,
  });
  return {
    id: conversation.id,
    agentId: event.agentId,
    callerId,
    startedAt,
    eventIds: delivery.eventIds,
    input: {
      transcript,
      analysis,
      agent: { id: event.agentId, name: data.agent_name ?? null },
      call: { startedAt, language: callLanguage(data), timeZone: callTimeZone(data) },
    },
  };
}

async function fromStored(ctx: ServiceContext, conversation: ConversationRow): Promise<ConversationToExtract | null> {
  const { transcript, startedAt, callerId } = conversation;
  if (!transcript || !startedAt || !callerId) return null;
  await updateConversation(ctx, conversation.id, { attempts: conversation.attempts + 1 });
  return {
    id: conversation.id,
    agentId: conversation.agentId,
    callerId,
    startedAt,
    eventIds: [],
    input: {
      transcript,
      analysis: conversation.analysis ?? { summary: null, dataCollection: [] },
      agent: { id: conversation.agentId, name: null },
      call: { startedAt, language: conversation.language, timeZone: conversation.timeZone },
    },
  };
}

/** Who the conversation is with. An anonymous one keeps the nobody it was first filed under, however often it is read. */
async function fileUnderCaller(
  ctx: ServiceContext,
  conversation: ConversationRow,
  identity: CallerIdentity | null,
): Promise<string> {
  if (identity === null && conversation.callerId) return conversation.callerId;
  return ensureCaller(ctx, identity);
}

/** The body was checked before it was accepted; that it no longer parses is a defect, and the attempt fails with it. */
function readTranscription(body: Buffer): TranscriptionEvent {
  const json = parseJsonBody(body);
  const read = json.outcome === "parsed" ? parsePostCall(json.value) : null;
  if (read?.outcome !== "ok" || read.event.kind !== "transcription") {
    throw new Error("The stored delivery is not a transcription.");
  }
  return read.event;
}

async function updateConversation(
  ctx: ServiceContext,
  conversationId: string,
  values: Partial<typeof conversations.$inferInsert>,
): Promise<void> {
  await ctx.db
    .update(conversations)
    .set({ ...values, updatedAt: ctx.clock.now() })
    .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, conversationId)));
}
