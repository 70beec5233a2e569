import { ServiceError } from "@elaaoms/core/errors";
import { conversations, memoryEvidence, webhookEvents } from "@elaaoms/db/schema/index";
import { and, asc, countDistinct, eq, sql } from "drizzle-orm";
import type { MemberContext } from "../../access/authorize-person.ts";
import { readCallerLabels } from "../../callers/viewing/read-caller-labels.ts";
import { type AttemptView, listAttempts } from "../attempts/list-attempts.ts";
import { hasSomethingToRead } from "../find-extractable.ts";
import { conversationStateColumns } from "../list-conversations.ts";
import { type ConversationRow, readAgentNames, toConversationRow } from "./browse-conversations.ts";

export interface ConversationState extends ConversationRow {
  /** Something is there to be read (again). */
  isReadable: boolean;
  /** Attempts that failed, the newest first; those before an earlier request among them. */
  failedAttempts: AttemptView[];
  /** How many attempts there are before a conversation is given up. */
  attemptsAllowed: number;
  /** What the platform delivered, the oldest first. */
  deliveries: { type: string; receivedAt: Date; processedAt: Date | null }[];
}

/** How far a conversation is, what was tried and why it failed, without anything that was said. `NOT_FOUND`. */
export async function readConversationState({
  ctx,
  input: { conversationId },
}: {
  ctx: MemberContext;
  input: { conversationId: string };
}): Promise<ConversationState> {
  const [conversation, memories, failedAttempts, deliveries] = await Promise.all([
    selectState(ctx, conversationId),
    countStated(ctx, conversationId),
    listAttempts(ctx, conversationId),
    selectDeliveries(ctx, conversationId),
  ]);
  if (!conversation) throw new ServiceError("NOT_FOUND", "There is no such conversation.");
  const { isReadable, ...state } = conversation;
  const [agentNames, labels] = await Promise.all([
    readAgentNames(ctx, [state.agentId]),
    readCallerLabels(ctx, state.callerId === null ? [] : [state.callerId]),
  ]);
  return {
    ...toConversationRow({ ...state, memories }, agentNames, labels),
    ...{ isReadable, failedAttempts, deliveries },
    attemptsAllowed: ctx.extractionAttempts,
  };
}

async function selectState({ db, organization }: MemberContext, conversationId: string) {
  const [conversation] = await db
    .select({ ...conversationStateColumns, isReadable: sql<boolean>`(${hasSomethingToRead(db)})` })
    .from(conversations)
    .where(and(eq(conversations.organizationId, organization.id), eq(conversations.id, conversationId)));
  return conversation;
}

async function countStated({ db, organization }: MemberContext, conversationId: string): Promise<number> {
  const [stated] = await db
    .select({ memories: countDistinct(memoryEvidence.memoryId) })
    .from(memoryEvidence)
    .where(and(eq(memoryEvidence.organizationId, organization.id), eq(memoryEvidence.conversationId, conversationId)));
  return stated?.memories ?? 0;
}

function selectDeliveries({ db, organization }: MemberContext, conversationId: string) {
  const { type, receivedAt, processedAt } = webhookEvents;
  return db
    .select({ type, receivedAt, processedAt })
    .from(webhookEvents)
    .where(and(eq(webhookEvents.organizationId, organization.id), eq(webhookEvents.conversationId, conversationId)))
    .orderBy(asc(receivedAt));
}
