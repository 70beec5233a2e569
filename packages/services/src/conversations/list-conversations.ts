import type { ConversationStatus } from "@elaaoms/core/conversation";
import { conversations, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, countDistinct, eq, getTableColumns, gte, inArray, lte, sql } from "drizzle-orm";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { afterCursor, toPage } from "../lists/list-cursor.ts";

export interface ListConversationsInput {
  status?: ConversationStatus | undefined;
  agentId?: string | undefined;
  /** A number in any spelling, a user id or our own caller id. */
  callerId?: string | undefined;
  /** Calls from this time on. */
  from?: Date | undefined;
  /** Calls up to this time. */
  to?: Date | undefined;
  cursor?: string | undefined;
  limit: number;
}

const {
  transcript: _said,
  analysis: _reading,
  summary: _summary,
  insights: _insights,
  openIssues: _issues,
  nextGreeting: _greeting,
  callerName: _name,
  announcedIdentityKind: _announcedKind,
  announcedIdentityValue: _announcedValue,
  identityKind: _kind,
  identityValue: _value,
  ...stateColumns
} = getTableColumns(conversations);

/** What tells how far a conversation is, and nothing of what was said in it or of who called. */
export const conversationStateColumns = stateColumns;

/** A conversation's state, and nothing of what was said in it. */
export type ConversationListItem = Pick<typeof conversations.$inferSelect, keyof typeof stateColumns> & {
  /** How many memories it states. */
  memories: number;
};

/** When a call began; of one that was only announced, when that was. */
const calledAt = sql<string>`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;

/** The organization's conversations, newest first. `INVALID_PAYLOAD` for a cursor that is none of ours. */
export async function listConversations({
  ctx,
  input,
}: ServiceCall<ListConversationsInput>): Promise<{ items: ConversationListItem[]; nextCursor: string | null }> {
  const caller = input.callerId === undefined ? undefined : await findCaller(ctx, input.callerId);
  if (caller === null) return { items: [], nextCursor: null };
  const rows = await ctx.db
    .select(stateColumns)
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        input.status && eq(conversations.status, input.status),
        input.agentId === undefined ? undefined : eq(conversations.agentId, input.agentId),
        caller && eq(conversations.callerId, caller.id),
        input.from && gte(calledAt, input.from.toISOString()),
        input.to && lte(calledAt, input.to.toISOString()),
        afterCursor(input.cursor, calledAt, conversations.id),
      ),
    )
    .orderBy(sql`${calledAt} desc`, sql`${conversations.id} desc`)
    .limit(input.limit + 1);
  const { page, nextCursor } = toPage(rows, input.limit, ({ startedAt, createdAt, id }) => ({
    at: startedAt ?? createdAt,
    id,
  }));
  return { items: await withCounts(ctx, page), nextCursor };
}

async function withCounts(
  ctx: ServiceContext,
  page: readonly Omit<ConversationListItem, "memories">[],
): Promise<ConversationListItem[]> {
  const stated = await ctx.db
    .select({ id: memoryEvidence.conversationId, count: countDistinct(memoryEvidence.memoryId) })
    .from(memoryEvidence)
    .where(
      and(
        eq(memoryEvidence.organizationId, ctx.organization.id),
        inArray(
          memoryEvidence.conversationId,
          page.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(memoryEvidence.conversationId);
  const counts = new Map(stated.map(({ id, count }) => [id, count]));
  return page.map((conversation) => ({ ...conversation, memories: counts.get(conversation.id) ?? 0 }));
}
