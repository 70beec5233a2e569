import type { MemoryStatus, MemoryType } from "@elaaoms/core/memory";
import { memories } from "@elaaoms/db/schema/index";
import { and, eq, gte, inArray, isNotNull, isNull, lte, ne, type SQL, sql } from "drizzle-orm";
import { recordSensitiveRead } from "../audit/record-sensitive-read.ts";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { afterCursor, toPage } from "../lists/list-cursor.ts";
import { findWords, searchCondition, type WordsQuery } from "./find-words.ts";
import { loadHarmless } from "./mask-views.ts";
import { type MemoryView, selectMemoryViews } from "./memory-view.ts";

export interface ListMemoriesInput {
  /** A number in any spelling, a user id or our own caller id. */
  callerId?: string | undefined;
  /** Words that the content holds; quotes, `or` and `-` work as in a search engine. */
  query?: string | undefined;
  /** The query is still being typed: its last word may be the beginning of one. */
  isBeginning?: boolean | undefined;
  type?: MemoryType | undefined;
  status?: MemoryStatus | undefined;
  agentId?: string | undefined;
  conversationId?: string | undefined;
  /** Last said at this time or later. */
  from?: Date | undefined;
  /** Last said at this time or before. */
  to?: Date | undefined;
  minImportance?: number | undefined;
  sensitive?: boolean | undefined;
  flagged?: boolean | undefined;
  /** Whether a person has to decide which of several values holds. */
  conflicted?: boolean | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface MemoryPage {
  items: MemoryView[];
  nextCursor: string | null;
}

/**
 * The organization's memories, those said last first, a page at a time. One that is said again meanwhile goes to the top, and
 * the cursor, which is a time and no memory, still leads on from where the page ended. People search in what they are shown:
 * a memory whose words are masked is not found by them, or guessing words would tell them. `INVALID_PAYLOAD` for a cursor that
 * is none of ours.
 */
export async function listMemories({ ctx, input }: ServiceCall<ListMemoriesInput>): Promise<MemoryPage> {
  const rows = await selectMatching(ctx, input, input.limit + 1);
  const { page, nextCursor } = toPage(rows, input.limit, (row) => row);
  const items = await selectMemoryViews(
    ctx,
    page.map(({ id }) => id),
  );
  await recordSensitiveRead(ctx, items, "list");
  return { items, nextCursor };
}

/** More than this are not changed at once by anybody. */
const maxSelected = 10_000;

/**
 * The ids of all memories that a list shows, for a change of all of them: who decides on it decides on these, and on nothing
 * that is learned afterwards. At most 10,000, those said last first; `isAll` tells whether that is all.
 */
export async function listMemoryIds({
  ctx,
  input,
}: ServiceCall<Omit<ListMemoriesInput, "cursor" | "limit">>): Promise<{ memoryIds: string[]; isAll: boolean }> {
  const rows = await selectMatching(ctx, input, maxSelected + 1);
  return { memoryIds: rows.slice(0, maxSelected).map(({ id }) => id), isAll: rows.length <= maxSelected };
}

async function selectMatching(
  ctx: ServiceContext,
  input: Omit<ListMemoriesInput, "limit">,
  limit: number,
): Promise<{ id: string; at: Date }[]> {
  const caller = input.callerId === undefined ? undefined : await findCaller(ctx, input.callerId);
  if (caller === null) return [];
  const filters = and(...filtersOf(ctx, input), caller && eq(memories.callerId, caller.id));
  return (
    ctx.db
      .select({ id: memories.id, at: memories.lastReinforcedAt })
      .from(memories)
      .where(
        and(
          filters,
          input.query === undefined ? undefined : await isFoundBy(ctx, { ...input, query: input.query }, filters),
        ),
      )
      // The order that the indexes have: without these words Postgres sorts everything.
      .orderBy(sql`${memories.lastReinforcedAt} desc nulls last`, sql`${memories.id} desc nulls last`)
      .limit(limit)
  );
}

function filtersOf(ctx: ServiceContext, input: Omit<ListMemoriesInput, "limit">): (SQL | undefined)[] {
  const equals = <Value>(column: Parameters<typeof eq>[0], value: Value | undefined) =>
    value === undefined ? undefined : eq(column, value);
  const isSo = (wanted: boolean | undefined, so: SQL, notSo: SQL) =>
    wanted === undefined ? undefined : wanted ? so : notSo;
  const { sensitivity, flaggedAt, status } = memories;
  return [
    eq(memories.organizationId, ctx.organization.id),
    equals(memories.type, input.type),
    equals(status, input.status),
    equals(memories.agentId, input.agentId),
    equals(memories.conversationId, input.conversationId),
    input.from && gte(memories.lastReinforcedAt, input.from),
    input.to && lte(memories.lastReinforcedAt, input.to),
    input.minImportance === undefined ? undefined : gte(memories.importance, input.minImportance),
    // In the words of the indexes on what is rare.
    isSo(input.sensitive, sql`cardinality(${sensitivity}) > 0`, sql`cardinality(${sensitivity}) = 0`),
    isSo(input.flagged, isNotNull(flaggedAt), isNull(flaggedAt)),
    isSo(input.conflicted, eq(status, "conflicted"), ne(status, "conflicted")),
    afterCursor(input.cursor, memories.lastReinforcedAt, memories.id),
  ];
}

/** What holds the words: by id where few do that meet the filters, because on the way through all of them few are not found soon. */
async function isFoundBy(
  ctx: ServiceContext,
  { query, isBeginning }: WordsQuery,
  filters: SQL | undefined,
): Promise<SQL | undefined> {
  const shown = ctx.actor.kind === "person" ? await isShown(ctx) : undefined;
  const few = await findWords(ctx, { query, isBeginning }, filters, shown);
  return few === null ? and(searchCondition({ query, isBeginning }), shown) : inArray(memories.id, few);
}

/** Whether people are shown a memory's words: the condition of `maskViews`. */
async function isShown(ctx: ServiceContext): Promise<SQL> {
  return sql`${memories.sensitivity} <@ ${sql.param([...(await loadHarmless(ctx))])}::text[]`;
}
