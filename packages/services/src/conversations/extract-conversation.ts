import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { callers, conversations, webhookEvents } from "@elaaoms/db/schema/index";
import type { JobLease } from "@elaaoms/queue/job-lease";
import { countTokens } from "@elaaoms/recall/token-budget";
import { and, eq, type SQL } from "drizzle-orm";
import { requestRefreshWhenStale } from "../agents/request-refresh.ts";
import { conversationTarget } from "../audit/conversation-target.ts";
import { recordEvent } from "../audit/record-event.ts";
import { MovedMeanwhile, wasMerged } from "../callers/merging/moved-meanwhile.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { eraseConversations } from "../erasure/erase-conversations.ts";
import { ErasedMeanwhile } from "../erasure/erased-meanwhile.ts";
import { countOf, type IncomingMemory, type JudgedSame } from "../memories/consolidation/consolidation-plan.ts";
import { judgeNearDuplicates } from "../memories/consolidation/judge-near-duplicates.ts";
import { embedStatements } from "../memories/embed-statements.ts";
import { finishMemoryChange, type LockedCaller, lockCaller, storeStatements } from "../memories/store-statements.ts";
import { withoutBuried } from "../memories/tombstones/without-buried.ts";
import { type GuardedCandidate, type GuardedReading, guardReading } from "../privacy-rules/masking/guard-reading.ts";
import { loadPolicy } from "../privacy-rules/rules/load-rules.ts";
import { dropDeliveries } from "./drop-deliveries.ts";
import { failAttempt } from "./fail-attempt.ts";
import { keepUnread } from "./keep-unread.ts";
import { type ConversationToExtract, loadExtraction, unprocessedDeliveries } from "./load-extraction.ts";
import { paceExtraction } from "./pace-extraction.ts";
import { rememberCall } from "./remember-call.ts";

export interface ExtractConversationInput {
  conversationId: string;
  lease: JobLease;
}

/**
 * `abandoned`: the caller was erased in the meantime, and nothing was stored. `postponed`: the caller calls very often, and
 * the conversation waits for its time.
 */
export type ExtractConversationOutcome =
  | "completed"
  | "nothing_to_do"
  | "postponed"
  | "abandoned"
  | "will_retry"
  | "failed";

/** A provider that is away must not hold back what was learned from a call for longer. */
const embeddingTimeoutMs = 60_000;

/**
 * One attempt at learning from a conversation. Reads the delivery, extracts, and stores memories, brief and status in one
 * transaction together with the end of the job: all of it, or none. A failure is recorded on the conversation and tried
 * again later; after the last attempt the conversation is `extraction_failed`, its transcript kept.
 */
export async function extractConversation({
  ctx,
  input,
}: ServiceCall<ExtractConversationInput>): Promise<ExtractConversationOutcome> {
  let conversation: ConversationToExtract | null = null;
  try {
    conversation = await loadExtraction(ctx, {
      conversationId: input.conversationId,
      attempt: input.lease.attempt,
    });
    if (!conversation) return "nothing_to_do";
    if ((await paceExtraction(ctx, conversation, input.lease)) === "postponed") return "postponed";
    const epoch = await readErasureEpoch(ctx, conversation.callerId);
    const engine = await ctx.extraction.forOrganization(ctx.organization.id);
    const read = await engine.extract(conversation.input, { signal: input.lease.signal });
    // The rules as they stand now: they may have been changed while the engine was reading.
    const guarded = guardReading(read, await loadPolicy(ctx.db, ctx.organization.id));
    const { result, candidates } = guarded;
    const statements = await embedCandidates(ctx, candidates, result.language, input.lease.signal);
    const isJudgedSame = await judgeNearDuplicates(ctx, {
      ...{ engine, statements, language: result.language, signal: input.lease.signal },
      ...{ callerId: conversation.callerId, conversationId: conversation.id },
    });
    const isStored = await store(ctx, {
      conversation,
      guarded,
      result,
      statements,
      isJudgedSame,
      epoch,
      lease: input.lease,
    });
    // An agent whose calls were never announced is known from here on.
    await requestRefreshWhenStale(ctx, conversation.agentId);
    return isStored ? "completed" : "nothing_to_do";
  } catch (error) {
    if (error instanceof MovedMeanwhile) return extractConversation({ ctx, input });
    if (error instanceof ErasedMeanwhile) return abandon(ctx, input.conversationId);
    return failAttempt(ctx, { ...input, readEventIds: conversation?.eventIds ?? null }, error);
  }
}

/**
 * Nothing of an erased caller comes back: not this time, and not at the next attempt either. What is left of the conversation
 * goes, and what it was delivered with.
 */
async function abandon(ctx: ServiceContext, conversationId: string): Promise<"abandoned"> {
  // The job goes with the conversation.
  await ctx.db.transaction((tx) => eraseConversations(tx, ctx, [conversationId]));
  ctx.log.info({ conversationId }, "The caller was erased; nothing was stored.");
  return "abandoned";
}

function conversationIs(ctx: ServiceContext, conversationId: string): SQL | undefined {
  return and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, conversationId));
}

async function readErasureEpoch(ctx: ServiceContext, callerId: string): Promise<number | null> {
  const [caller] = await ctx.db
    .select({ erasureEpoch: callers.erasureEpoch })
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)));
  return caller?.erasureEpoch ?? null;
}

async function embedCandidates(
  ctx: ServiceContext,
  candidates: readonly GuardedCandidate[],
  language: string,
  signal: AbortSignal,
): Promise<IncomingMemory[]> {
  const contents = candidates.map((candidate) => candidate.content);
  const vectors = await embedStatements(ctx, contents, {
    language,
    signal,
    timeoutMs: embeddingTimeoutMs,
    mayRetry: true,
  });
  return candidates.map(({ attributedTo: _attributedTo, ...candidate }, index) => ({
    ...candidate,
    embedding: vectors[index] ?? null,
    tokenCount: countTokens(candidate.content),
  }));
}

interface Extracted {
  conversation: ConversationToExtract;
  guarded: GuardedReading;
  result: GuardedReading["result"];
  statements: IncomingMemory[];
  isJudgedSame: JudgedSame;
  epoch: number | null;
  lease: JobLease;
}

/** False when the caller was restricted while the call was being read: it is kept, and nothing is learned from it. */
async function store(ctx: ServiceContext, extracted: Extracted): Promise<boolean> {
  const { conversation, guarded, isJudgedSame } = extracted;
  return ctx.db.transaction(async (tx) => {
    const caller = await lockUnerasedCaller(tx, ctx, extracted);
    if (caller.restrictedAt !== null) {
      await keepUnread(tx, ctx, { conversationId: conversation.id, eventIds: conversation.eventIds });
      await extracted.lease.complete(tx);
      return false;
    }
    const { result, statements, buried } = await withoutBuried(
      tx,
      ctx,
      { caller, conversationId: conversation.id },
      extracted,
    );
    const heard = await rememberCall(tx, ctx, { caller, conversation, result });
    await tx
      .update(callers)
      .set(heard)
      .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, caller.id)));
    const source = {
      conversationId: conversation.id,
      agentId: conversation.agentId,
      occurredAt: conversation.startedAt,
    };
    const plans = await storeStatements(tx, ctx, {
      ...{ caller, batches: [{ statements, source }], isJudgedSame },
      deduplicate: true,
    });
    const outcomes = plans.flatMap((plan) => plan.outcomes);
    await completeConversation(tx, ctx, { ...extracted, result });
    await finishMemoryChange(tx, ctx, { ...caller, ...heard });
    const stored = { created: countOf(outcomes, "created"), reinforced: countOf(outcomes, "reinforced") };
    await recordEvent(tx, ctx, {
      action: "conversation.extracted",
      ...conversationTarget(ctx, conversation.id),
      callerId: caller.id,
      details: { ...stored, masked: conversation.masked, ...guarded.counts },
    });
    ctx.log.info(
      {
        conversationId: conversation.id,
        ...stored,
        dropped: result.dropped,
        buried,
        ...{ masked: conversation.masked, guarded: guarded.counts },
      },
      "Conversation extracted.",
    );
    return true;
  });
}

async function lockUnerasedCaller(
  tx: Transaction,
  ctx: ServiceContext,
  { conversation, epoch }: Extracted,
): Promise<LockedCaller> {
  try {
    const caller = await lockCaller(tx, ctx, conversation.callerId);
    await refuseMoved(tx, ctx, conversation);
    if (caller.erasureEpoch === epoch) return caller;
  } catch (error) {
    if (!(error instanceof ServiceError && error.code === "NOT_FOUND")) throw error;
    if (await wasMerged(tx, ctx, conversation.callerId)) throw new MovedMeanwhile();
  }
  throw new ErasedMeanwhile("The caller was erased during extraction.");
}

/** Under the lock of the caller it was filed under, from whom it may have gone while it was being read. */
async function refuseMoved(tx: Transaction, ctx: ServiceContext, filed: ConversationToExtract): Promise<void> {
  const [conversation] = await tx
    .select({ callerId: conversations.callerId })
    .from(conversations)
    .where(conversationIs(ctx, filed.id));
  if (conversation && conversation.callerId !== filed.callerId) throw new MovedMeanwhile();
}

async function completeConversation(
  tx: Transaction,
  ctx: ServiceContext,
  { conversation, guarded, result, lease }: Extracted,
): Promise<void> {
  const now = ctx.clock.now();
  const ofConversation = conversationIs(ctx, conversation.id);
  const completed = await tx
    .update(conversations)
    .set({
      status: "extraction_completed",
      summary: result.summary,
      topic: result.topic,
      insights: [...result.insights],
      openIssues: [...result.openIssues],
      nextGreeting: result.greeting,
      callerName: result.callerName,
      sensitivity: guarded.sensitivity,
      error: null,
      extractedAt: now,
      extractAfter: null,
      updatedAt: now,
    })
    .where(ofConversation)
    .returning({ id: conversations.id });
  if (completed.length === 0) throw new ErasedMeanwhile("The conversation was erased during extraction.");
  await dropDeliveries(tx, ctx, conversation.eventIds);
  await lease.complete(tx);
  const [late] = await tx
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(unprocessedDeliveries(ctx, conversation.id))
    .limit(1);
  if (!late) return;
  // Another delivery of this conversation came while the engine was reading; its own job gave way to this one.
  await tx.update(conversations).set({ status: "extraction_pending", attempts: 0 }).where(ofConversation);
  const payload = { organizationId: ctx.organization.id, conversationId: conversation.id };
  await ctx.queue.enqueue("extract-conversation", payload, { transaction: tx });
}
