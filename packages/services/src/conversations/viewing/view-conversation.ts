import { ServiceError } from "@elaaoms/core/errors";
import { conversations, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { conversationTarget } from "../../audit/conversation-target.ts";
import { recordEvent } from "../../audit/record-event.ts";
import type { ServiceCall, ServiceContext } from "../../context.ts";
import { loadHarmless } from "../../memories/mask-views.ts";
import { type MemoryView, selectMemoryViews, selectWholeViews } from "../../memories/memory-view.ts";
import { loadPolicy } from "../../privacy-rules/rules/load-rules.ts";
import { maskTurns, type TurnView, wholeTurns } from "./mask-turns.ts";
import { writtenCategories } from "./told-categories.ts";

type ConversationRecord = typeof conversations.$inferSelect;

/** What was said in a conversation and what was learned from it, as a person may see it. */
export interface ConversationContent {
  id: string;
  callerId: string | null;
  /** Null while nothing was delivered, or when nothing was kept. */
  turns: TurnView[] | null;
  /** Null where nothing was written, or where it is masked: then `writtenCategories` says why. */
  summary: string | null;
  openIssues: string[];
  insights: string[];
  topic: ConversationRecord["topic"];
  /** Categories for whose sake summary, issues and insights are not shown. */
  writtenCategories: string[];
  /** What the conversation stated: the memories it gave and those it confirmed. */
  memories: MemoryView[];
  /** Categories that are masked somewhere above; empty when every word is shown. */
  maskedCategories: string[];
}

/** A conversation as people see it without saying why: sensitive words give way to their categories. `NOT_FOUND`. */
export async function viewConversation({
  ctx,
  input: { conversationId },
}: ServiceCall<{ conversationId: string }>): Promise<ConversationContent> {
  const conversation = await selectConversation(ctx, conversationId);
  const ids = await selectStated(ctx, conversationId);
  const [memories, whole, policy, harmless] = await Promise.all([
    selectMemoryViews(ctx, ids),
    selectWholeViews(ctx, ids),
    loadPolicy(ctx.db, ctx.organization.id),
    loadHarmless(ctx),
  ]);
  const masked = new Set(memories.flatMap(({ id, masked }) => (masked ? id : [])));
  const quotes = whole
    .filter(({ id }) => masked.has(id))
    .flatMap(({ evidence, sensitivity }) =>
      evidence
        .filter((one) => one.conversationId === conversationId)
        .map(({ turn, quote }) => ({
          turn,
          quote,
          category: sensitivity.find((one) => !harmless.has(one)) ?? "sensitive",
        })),
    );
  const transcript = conversation.transcript && maskTurns(conversation.transcript, policy, quotes);
  const ofMemories = memories
    .flatMap(({ masked, sensitivity }) => (masked ? sensitivity : []))
    .filter((category) => !harmless.has(category));
  const written = writtenCategories(conversation, { policy, harmless, ofMemories });
  return {
    ...writtenAbout(conversation, written),
    turns: transcript?.turns ?? null,
    memories,
    maskedCategories: [...new Set([...(transcript?.categories ?? []), ...written, ...ofMemories])].sort(),
  };
}

/** The same with every word, for a person who says why. Audited before it is told. `NOT_FOUND`. */
export async function revealConversation({
  ctx,
  input: { conversationId, reason },
}: ServiceCall<{ conversationId: string; reason: string }>): Promise<ConversationContent> {
  const conversation = await selectConversation(ctx, conversationId);
  const memories = await selectWholeViews(ctx, await selectStated(ctx, conversationId));
  const policy = await loadPolicy(ctx.db, ctx.organization.id);
  const said = maskTurns(conversation.transcript ?? [], policy, []).categories;
  const stored = [...conversation.sensitivity, ...memories.flatMap(({ sensitivity }) => sensitivity)];
  const categories = [...new Set([...said, ...stored])];
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, {
      action: "conversation.revealed",
      ...conversationTarget(ctx, conversationId),
      callerId: conversation.callerId,
      reason,
      details: { memories: memories.length, categories: categories.sort().join(",") },
    }),
  );
  return {
    ...writtenAbout(conversation, []),
    turns: conversation.transcript && wholeTurns(conversation.transcript),
    memories: memories.map((memory) => ({ ...memory, masked: false })),
    maskedCategories: [],
  };
}

function writtenAbout(
  { id, callerId, summary, openIssues, insights, topic }: ConversationRecord,
  categories: string[],
) {
  const isShown = categories.length === 0;
  return {
    ...{ id, callerId, topic, writtenCategories: categories },
    summary: isShown ? summary : null,
    openIssues: isShown ? openIssues : [],
    insights: isShown ? insights : [],
  };
}

async function selectConversation(ctx: ServiceContext, conversationId: string): Promise<ConversationRecord> {
  const [conversation] = await ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.id, conversationId)));
  if (!conversation) throw new ServiceError("NOT_FOUND", "There is no such conversation.");
  return conversation;
}

async function selectStated(ctx: ServiceContext, conversationId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ memoryId: memoryEvidence.memoryId })
    .from(memoryEvidence)
    .where(
      and(eq(memoryEvidence.organizationId, ctx.organization.id), eq(memoryEvidence.conversationId, conversationId)),
    );
  return rows.map(({ memoryId }) => memoryId);
}
