import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Transaction } from "@elaaoms/db/connect";
import { callerIdentities, callers, conversations, webhookEvents } from "@elaaoms/db/schema/index";
import type { TranscriptionEvent } from "@elaaoms/elevenlabs/payloads/post-call";
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
import { and, desc, eq, isNotNull, isNull, lt, max, or, type SQL } from "drizzle-orm";
import { noteAgent } from "../agents/note-agent.ts";
import { ensureCaller, removeNewCaller } from "../callers/ensure-caller.ts";
import { MovedMeanwhile, wasMerged } from "../callers/merging/moved-meanwhile.ts";
import type { ServiceContext } from "../context.ts";
import { ErasedMeanwhile } from "../erasure/erased-meanwhile.ts";
import { whyBarred } from "../erasure/is-barred.ts";
import { maskCall } from "../privacy-rules/masking/mask-call.ts";
import { loadPolicy } from "../privacy-rules/rules/load-rules.ts";
import { identityOfCall, readDelivery } from "./identity-of-delivery.ts";
import { keepUnread } from "./keep-unread.ts";

export interface ConversationToExtract {
  id: string;
  agentId: string;
  callerId: string;
  startedAt: Date;
  /** The time it was put off to; null when it was not. */
  extractAfter: Date | null;
  /** The deliveries that this reading covers: the newest was read, older ones are outdated by it. */
  eventIds: string[];
  /** Masked by the privacy rules. */
  input: ExtractionInput;
  /** Places that were masked in it. */
  masked: number;
}

interface WaitingDeliveries {
  /** The newest one, to be read; null when what was read before is newer than all of them. */
  body: Buffer | null;
  eventIds: string[];
}

type ConversationRow = typeof conversations.$inferSelect;

/**
 * Brings a conversation to where an engine can read it: the newest delivery parsed, and masked before anybody reads it;
 * transcript and caller written on the conversation, the number of the attempt noted. Null when it is not waiting for extraction, which makes repeated jobs harmless.
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
): Promise<ConversationToExtract | null> {
  const event = readTranscription(body);
  const { data } = event;
  const identity = identityOfCall(ctx, data);
  const said = { transcript: toTranscript(data), analysis: callAnalysis(data) };
  const { shown, stored, counts } = maskCall(said, await loadPolicy(ctx.db, ctx.organization.id));
  const startedAt = callStartedAt(data, event.eventTimestamp);
  await refuseBarred(ctx, identity, startedAt);
  const begunAt = ctx.clock.now();
  const callerId = await fileUnderCaller(ctx, conversation, identity);
  await refuseBarredMeanwhile(ctx, { identity, startedAt, callerId, begunAt });
  await noteAgent(ctx, { id: event.agentId, name: data.agent_name ?? null });
  const isRestricted = await fileConversation(ctx, conversation.id, {
    agentId: event.agentId,
    callerId,
    identityKind: identity?.kind ?? null,
    identityValue: identity?.value ?? null,
    channel: callChannel(data),
    direction: callDirection(data),
    startedAt,
    durationSeconds: callDurationSeconds(data),
    language: callLanguage(data),
    timeZone: callTimeZone(data),
    transcript: [...stored.transcript],
    analysis: { ...stored.analysis, dataCollection: [...stored.analysis.dataCollection] },
    attempts: conversation.attempts,
  });
  if (isRestricted) return leaveUnread(ctx, conversation.id, eventIds);
  return {
    id: conversation.id,
    agentId: event.agentId,
    callerId,
    startedAt,
    extractAfter: conversation.extractAfter,
    eventIds,
    masked: Object.values(counts).reduce((sum, count) => sum + count, 0),
    input: {
      ...shown,
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
  const isRestricted = await fileConversation(ctx, conversation.id, { callerId, attempts: conversation.attempts });
  if (isRestricted) return leaveUnread(ctx, conversation.id, eventIds);
  return {
    id: conversation.id,
    agentId: conversation.agentId,
    callerId,
    startedAt,
    extractAfter: conversation.extractAfter,
    eventIds,
    masked: 0,
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

/** Whoever has objected, or was erased after the call, is not to be created anew by it. */
async function refuseBarred(ctx: ServiceContext, identity: CallerIdentity | null, startedAt: Date): Promise<void> {
  const why = await whyBarred(ctx, identity, startedAt);
  if (why) throw new ErasedMeanwhile(why === "objected" ? "The caller has objected." : "The caller was erased.");
}

/**
 * An objection of somebody whom nobody knew yet did not find the caller who was created while it was being recorded. Whoever
 * objects later finds them.
 */
async function refuseBarredMeanwhile(
  ctx: ServiceContext,
  call: { identity: CallerIdentity | null; startedAt: Date; callerId: string; begunAt: Date },
): Promise<void> {
  const { identity, startedAt, callerId, begunAt } = call;
  try {
    await refuseBarred(ctx, identity, startedAt);
  } catch (error) {
    await removeNewCaller(ctx, callerId, begunAt);
    throw error;
  }
}

type FiledValues = Partial<typeof conversations.$inferInsert> & { callerId: string };

/** Callers may have been merged or split, and an anonymous call filed by a person, since it was looked up whose it is. */
async function refuseMoved(
  tx: Transaction,
  ctx: ServiceContext,
  conversationId: string,
  { callerId, identityKind, identityValue }: FiledValues,
): Promise<void> {
  const [owner] =
    identityKind && identityValue
      ? await tx
          .select({ callerId: callerIdentities.callerId })
          .from(callerIdentities)
          .where(
            and(
              eq(callerIdentities.organizationId, ctx.organization.id),
              eq(callerIdentities.kind, identityKind),
              eq(callerIdentities.value, identityValue),
            ),
          )
      : await tx
          .select({ callerId: conversations.callerId })
          .from(conversations)
          .where(isConversation(ctx, conversationId));
  if (owner?.callerId && owner.callerId !== callerId) throw new MovedMeanwhile();
}

/** Whoever has called has called, whether the call can be read or not. */
async function noteCall(
  tx: Transaction,
  ctx: ServiceContext,
  { callerId, startedAt }: { callerId: string; startedAt: Date },
): Promise<void> {
  await tx
    .update(callers)
    .set({ lastCallAt: startedAt })
    .where(
      and(
        eq(callers.organizationId, ctx.organization.id),
        eq(callers.id, callerId),
        or(isNull(callers.lastCallAt), lt(callers.lastCallAt, startedAt)),
      ),
    );
}

/** Writes a call under its caller, unless the caller was erased since they were found. True when they are restricted. */
async function fileConversation(ctx: ServiceContext, conversationId: string, values: FiledValues): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const [caller] = await tx
      .select({ restrictedAt: callers.restrictedAt })
      .from(callers)
      .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, values.callerId)))
      // An erasure waits for this, and deletes the conversation with the rest.
      .for("key share");
    if (!caller && (await wasMerged(tx, ctx, values.callerId))) throw new MovedMeanwhile();
    if (!caller) throw new ErasedMeanwhile("The caller was erased while the call was being filed.");
    await refuseMoved(tx, ctx, conversationId, values);
    if (values.startedAt) await noteCall(tx, ctx, { callerId: values.callerId, startedAt: values.startedAt });
    await tx
      .update(conversations)
      .set({ ...values, updatedAt: ctx.clock.now() })
      .where(isConversation(ctx, conversationId));
    return caller.restrictedAt !== null;
  });
}

async function leaveUnread(ctx: ServiceContext, conversationId: string, eventIds: readonly string[]): Promise<null> {
  await ctx.db.transaction((tx) => keepUnread(tx, ctx, { conversationId, eventIds }));
  return null;
}

function isConversation(ctx: ServiceContext, conversationId: string): SQL | undefined {
  return and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, conversationId));
}

/** The body was checked before it was accepted; that it no longer parses is a defect, and the attempt fails with it. */
function readTranscription(body: Buffer): TranscriptionEvent {
  const event = readDelivery(body);
  if (!event) throw new Error("The stored delivery is not a transcription.");
  return event;
}
