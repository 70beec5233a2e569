import type { Database } from "@elaaoms/db/connect";
import { conversations, webhookEvents } from "@elaaoms/db/schema/index";
import { and, count, eq, exists, gt, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** Which conversations are meant; all conditions together. */
export interface ExtractionFilter {
  status: "extraction_failed" | "extraction_completed";
  agentId?: string | undefined;
  /** By the start of the call; of one that was never read, by its delivery. */
  from?: Date | undefined;
  /** Exclusive. */
  to?: Date | undefined;
  ids?: readonly string[] | undefined;
}

export interface FoundConversation {
  id: string;
  /** Something is left to read it from. */
  isReadable: boolean;
}

export interface FoundConversations {
  found: FoundConversation[];
  matched: number;
  /** Those named by id that are not among the matching ones. */
  missing: { id: string; reason: "not_found" | "does_not_match" }[];
  nextCursor: string | null;
}

interface Reader extends Pick<ServiceContext, "db"> {
  organization: { id: string };
}

/** One page of the conversations that match a filter, in the order of their ids, and how many match from there on. */
export async function findExtractable(
  ctx: Reader,
  { filter, limit, cursor }: { filter: ExtractionFilter; limit: number; cursor?: string | undefined },
): Promise<FoundConversations> {
  const condition = and(matches(ctx, filter), cursor === undefined ? undefined : gt(conversations.id, cursor));
  const [total] = await ctx.db.select({ matched: count() }).from(conversations).where(condition);
  const found = await ctx.db
    .select({ id: conversations.id, isReadable: sql<boolean>`${hasSomethingToRead(ctx.db)}` })
    .from(conversations)
    .where(condition)
    .orderBy(conversations.id)
    .limit(limit);
  const matched = total?.matched ?? 0;
  const nextCursor = matched > found.length ? (found.at(-1)?.id ?? null) : null;
  // With the first page alone: a later one would repeat them.
  const missing = filter.ids && cursor === undefined ? await findMissing(ctx, filter, filter.ids) : [];
  return { found, matched, missing, nextCursor };
}

function matches(ctx: Reader, { status, agentId, from, to, ids }: ExtractionFilter): SQL | undefined {
  const calledAt = sql`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;
  return and(
    eq(conversations.organizationId, ctx.organization.id),
    eq(conversations.status, status),
    agentId === undefined ? undefined : eq(conversations.agentId, agentId),
    from && sql`${calledAt} >= ${from.toISOString()}::timestamptz`,
    to && sql`${calledAt} < ${to.toISOString()}::timestamptz`,
    ids && inArray(conversations.id, [...ids]),
  );
}

async function findMissing(
  ctx: Reader,
  filter: ExtractionFilter,
  ids: readonly string[],
): Promise<FoundConversations["missing"]> {
  const rows = await ctx.db
    .select({ id: conversations.id, isMatching: sql<boolean>`(${matches(ctx, { ...filter, ids: undefined })})` })
    .from(conversations)
    .where(and(eq(conversations.organizationId, ctx.organization.id), inArray(conversations.id, [...ids])));
  const known = new Map(rows.map(({ id, isMatching }) => [id, isMatching]));
  return [...new Set(ids)]
    .filter((id) => known.get(id) !== true)
    .map((id) => ({ id, reason: known.has(id) ? "does_not_match" : "not_found" }));
}

/** Whether a transcript, or a delivery that was never worked through, is there to read a conversation from. */
export function hasSomethingToRead(db: Pick<Database, "select">): SQL | undefined {
  const delivery = db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(
      and(
        eq(webhookEvents.organizationId, conversations.organizationId),
        eq(webhookEvents.conversationId, conversations.id),
        eq(webhookEvents.type, "post_call_transcription"),
        isNull(webhookEvents.processedAt),
        isNotNull(webhookEvents.body),
      ),
    );
  return or(isNotNull(conversations.transcript), exists(delivery));
}
