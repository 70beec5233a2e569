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
import { and, desc, eq, isNotNull, isNull, max, type SQL } from "drizzle-orm";
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

interface WaitingDeliveries {
  /** The newest one, to be read; null when what was read before is newer than all of them. */
  body: Buffer | null;
  eventIds: string[];
}

type ConversationRow = typeof conversations.$inferSelect;

/**
 * Brings a conversation to where an engine can read it: the newest delivery parsed, transcript and caller written on the
 * conversation, the number of the attempt noted. Null when it is not waiting for extraction, which makes repeated jobs harmless.
 */
export async function loadExtraction(
  ctx: ServiceContext,
  { conversationId, attempt }: { conversationId: string; attempt: number },
): Promise<ConversationToExtract | null> {
  const conversation = await selectPending(ctx, conversationId);
  if (!conversation) return null;
  const { body, eventIds } = await selectDeliveries(ctx, conversationId);
  // The queue's number, which leaves out attempts that were handed back: counting here would count those, too.
  const waiting = { ...conversation, attempts: attempt };
  return body ? fromDelivery(ctx, waiting, body, eventIds) : fromStored(ctx, waiting, eventIds);
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

async function selectDeliveries(ctx: ServiceContext, conversationId: string): Promise<WaitingDeliveries> {
  const waiting = await ctx.db
    .select({ id: webhookEvents.id, body: webhookEvents.body, eventAt: webhookEvents.eventAt })
    .from(webhookEvents)
    .where(unprocessedDeliveries(ctx, conversationId))
    .orderBy(desc(webhookEvents.eventAt), desc(webhookEvents.id));
  const [read] = await ctx.db
    .select({ eventAt: max(webhookEvents.eventAt) })
    .from(webhookEvents)
    .where(and(transcriptionsOf(ctx, conversationId), isNotNull(webhookEvents.processedAt)));
  const newest = waiting[0];
  const isOutdated = newest !== undefined && read?.eventAt != null && newest.eventAt < read.eventAt;
  return { body: isOutdated ? null : (newest?.body ?? null), eventIds: waiting.map(({ id }) => id) };
}

function transcriptionsOf(ctx: ServiceContext, conversationId: string): SQL | undefined {
  return and(
    eq(webhookEvents.organizationId, ctx.organization.id),
    eq(webhookEvents.conversationId, conversationId),
    eq(webhookEvents.type, "post_call_transcription"),
  );
}

/** Deliveries of a conversation that still wait to be worked through. */
export function unprocessedDeliveries(ctx: ServiceContext, conversationId: string): SQL | undefined {
  return and(transcriptionsOf(ctx, conversationId), isNull(webhookEvents.processedAt), isNotNull(webhookEvents.body));
}

async function fromDelivery(
  ctx: ServiceContext,
  conversation: ConversationRow,
  body: Buffer,
  eventIds: string[],
): Promise<ConversationToExtract> {
  const event = readTranscription(body);
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
    attempts: conversation.attempts,
  });
  return {
    id: conversation.id,
    agentId: event.agentId,
    callerId,
    startedAt,
    eventIds,
    input: {
      transcript,
      analysis,
      agent: { id: event.agentId, name: data.agent_name ?? null },
      call: { startedAt, language: callLanguage(data), timeZone: callTimeZone(data) },
    },
  };
}

async function fromStored(
  ctx: ServiceContext,
  conversation: ConversationRow,
  eventIds: string[],
): Promise<ConversationToExtract | null> {
  const { transcript, startedAt, callerId } = conversation;
  if (!transcript || !startedAt || !callerId) return null;
  await updateConversation(ctx, conversation.id, { attempts: conversation.attempts });
  return {
    id: conversation.id,
    agentId: conversation.agentId,
    callerId,
    startedAt,
    eventIds,
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
