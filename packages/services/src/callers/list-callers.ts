import { callerIdentities, callers, conversations, memories } from "@elaaoms/db/schema/index";
import { and, count, eq, inArray, isNotNull, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { afterCursor, toPage } from "../lists/list-cursor.ts";
import { recalledStatuses } from "../memories/agent-visibility.ts";
import { findCaller } from "./find-caller.ts";

export interface ListCallersInput {
  /** A number in any spelling or its last digits, the beginnings of the words of a name, a user id, or our own id. */
  query?: string | undefined;
  vip?: boolean | undefined;
  test?: boolean | undefined;
  highFrequency?: boolean | undefined;
  restricted?: boolean | undefined;
  /** Whether a person has to decide which of several values holds. */
  conflicted?: boolean | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface CallerListItem {
  caller: typeof callers.$inferSelect;
  identities: { kind: string; value: string }[];
  conversations: number;
  /** Memories that hold today. */
  memories: number;
  /** Of them, those that stand against another until a person decides. */
  conflicts: number;
}

/** Last call, or the import that made the caller: what the list is ordered by. */
const lastHeardAt = sql<string>`coalesce(${callers.lastCallAt}, ${callers.createdAt})`;

/** The organization's callers, those heard last first. `INVALID_PAYLOAD` for a cursor that is none of ours. */
export async function listCallers({
  ctx,
  input,
}: ServiceCall<ListCallersInput>): Promise<{ items: CallerListItem[]; nextCursor: string | null }> {
  const rows = await ctx.db
    .select()
    .from(callers)
    .where(
      and(
        eq(callers.organizationId, ctx.organization.id),
        input.query === undefined ? undefined : await matches(ctx, input.query),
        input.vip === undefined ? undefined : eq(callers.isVip, input.vip),
        input.test === undefined ? undefined : eq(callers.isTest, input.test),
        isSet(input.highFrequency, callers.highFrequencyAt),
        isSet(input.restricted, callers.restrictedAt),
        hasConflict(ctx, input.conflicted),
        afterCursor(input.cursor, lastHeardAt, callers.id),
      ),
    )
    .orderBy(sql`${lastHeardAt} desc`, sql`${callers.id} desc`)
    .limit(input.limit + 1);
  const { page, nextCursor } = toPage(rows, input.limit, ({ lastCallAt, createdAt, id }) => ({
    at: lastCallAt ?? createdAt,
    id,
  }));
  return { items: await withCounts(ctx, page), nextCursor };
}

function isSet(wanted: boolean | undefined, since: PgColumn): SQL | undefined {
  return wanted === undefined ? undefined : wanted ? isNotNull(since) : isNull(since);
}

function hasConflict(ctx: ServiceContext, wanted: boolean | undefined): SQL | undefined {
  if (wanted === undefined) return undefined;
  const inConflict = ctx.db
    .select({ callerId: memories.callerId })
    .from(memories)
    // The words of the partial index on what waits for a decision.
    .where(and(eq(memories.organizationId, ctx.organization.id), sql`${memories.status} = 'conflicted'`));
  return wanted ? inArray(callers.id, inConflict) : notInArray(callers.id, inConflict);
}

/** Fewer digits are no ending of a number that tells anything. */
const minDigits = 3;

/** More than so many are met soon enough by whoever walks through those heard last. */
const few = 2_000;

async function matches(ctx: ServiceContext, query: string): Promise<SQL | undefined> {
  const found = await findCaller(ctx, query);
  const digits = /^[\d\s()+./-]+$/.test(query) ? query.replace(/\D/g, "") : "";
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Each by its own index: joined by `or`, or beside the order of the list, they have every caller looked at.
  const ways = [
    found ? sql`select ${found.id}::text as id` : undefined,
    digits.length >= minDigits ? selectByEnding(ctx, digits) : undefined,
    words.length > 0 ? selectByName(ctx, words) : undefined,
  ].filter((way) => way !== undefined);
  if (ways.length === 0) return sql`false`;
  const matching = sql.join(ways, sql` union all `);
  const { rows } = await ctx.db.execute<{ id: string }>(sql`${matching} limit ${few + 1}`);
  if (rows.length > few) return sql`${callers.id} in (${matching})`;
  return inArray(
    callers.id,
    rows.map(({ id }) => id),
  );
}

function selectByEnding(ctx: ServiceContext, digits: string): SQL {
  const { organizationId, callerId, value } = callerIdentities;
  return sql`select ${callerId} as id from ${callerIdentities} where ${organizationId} = ${ctx.organization.id}
    and reverse(${value}) like ${`${[...digits].reverse().join("")}%`}`;
}

function selectByName(ctx: ServiceContext, words: readonly string[]): SQL {
  const named = alias(callers, "named");
  const beginnings = words.map((word) => `${word}:*`).join(" & ");
  return sql`select ${named.id} as id from ${callers} as named where ${named.organizationId} = ${ctx.organization.id}
    and to_tsvector('simple', coalesce(${named.name}, '')) @@ to_tsquery('simple', ${beginnings})`;
}

const isConflicted = sql<number>`(count(*) filter (where ${memories.status} = 'conflicted'))::integer`;

async function withCounts(
  ctx: ServiceContext,
  page: readonly (typeof callers.$inferSelect)[],
): Promise<CallerListItem[]> {
  if (page.length === 0) return [];
  const organizationId = ctx.organization.id;
  const ids = page.map(({ id }) => id);
  const [identities, calls, known] = await Promise.all([
    ctx.db
      .select({
        callerId: callerIdentities.callerId,
        identity: { kind: callerIdentities.kind, value: callerIdentities.value },
      })
      .from(callerIdentities)
      .where(and(eq(callerIdentities.organizationId, organizationId), inArray(callerIdentities.callerId, ids)))
      .orderBy(callerIdentities.kind, callerIdentities.createdAt),
    ctx.db
      .select({ callerId: conversations.callerId, count: count() })
      .from(conversations)
      .where(and(eq(conversations.organizationId, organizationId), inArray(conversations.callerId, ids)))
      .groupBy(conversations.callerId),
    ctx.db
      .select({ callerId: memories.callerId, count: count(), conflicts: isConflicted })
      .from(memories)
      .where(
        and(
          eq(memories.organizationId, organizationId),
          inArray(memories.callerId, ids),
          inArray(memories.status, [...recalledStatuses]),
        ),
      )
      .groupBy(memories.callerId),
  ]);
  const countOf = (counts: typeof calls, id: string) => counts.find(({ callerId }) => callerId === id)?.count ?? 0;
  return page.map((caller) => ({
    caller,
    identities: identities.filter(({ callerId }) => callerId === caller.id).map(({ identity }) => identity),
    conversations: countOf(calls, caller.id),
    memories: countOf(known, caller.id),
    conflicts: known.find(({ callerId }) => callerId === caller.id)?.conflicts ?? 0,
  }));
}
