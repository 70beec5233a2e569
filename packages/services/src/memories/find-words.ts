import { memories } from "@elaaoms/db/schema/index";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

export interface WordsQuery {
  /** Words; quotes, `or` and `-` work as in a search engine. */
  query: string;
  /** It is still being typed: its last word may be the beginning of one. */
  isBeginning?: boolean | undefined;
}

/** More than so many are met soon enough by whoever walks through the newest. */
const few = 2_000;

/**
 * Ids of the organization's memories that hold the words and meet what else is demanded, when they are few; null when they are
 * many.
 */
export async function findWords(
  ctx: Pick<ServiceContext, "db"> & { organization: { id: string } },
  words: WordsQuery,
  ...demanded: (SQL | undefined)[]
): Promise<string[] | null> {
  const rows = await ctx.db
    .select({ id: memories.id })
    .from(memories)
    .where(and(eq(memories.organizationId, ctx.organization.id), searchCondition(words), ...demanded))
    .limit(few + 1);
  return rows.length > few ? null : rows.map(({ id }) => id);
}

/** Whether a memory holds the words. */
export function searchCondition(words: WordsQuery): SQL {
  return sql`${memories.search} @@ ${toSearchQuery(words)}`;
}

/** Words, the last of which stands for all that begin with it; other queries are taken as they are. */
function toSearchQuery({ query, isBeginning = false }: WordsQuery): SQL {
  const [, head = "", last] = /^((?:[\p{L}\p{N}]+\s+)*)([\p{L}\p{M}\p{N}]+)$/u.exec(query) ?? [];
  if (!isBeginning || last === undefined || /\bor\s/i.test(head)) return sql`websearch_to_tsquery('simple', ${query})`;
  return sql`(websearch_to_tsquery('simple', ${head}) && to_tsquery('simple', ${`${last}:*`}))`;
}
