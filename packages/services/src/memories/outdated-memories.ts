import type { Database } from "@elaaoms/db/connect";
import { callers, memories } from "@elaaoms/db/schema/index";
import { and, eq, gt, isNull, lt, type SQL, sql } from "drizzle-orm";

/** Where a page of outdated memories ended. */
export interface OutdatedCursor {
  /** The model of the vectors that they had; null when they had none. */
  model: string | null;
  organizationId: string;
  callerId: string;
  memoryId: string;
}

/** A memory without a vector of the current model. */
export interface OutdatedMemory extends OutdatedCursor {
  content: string;
  /** Of its caller; null when unknown. */
  language: string | null;
}

const { embeddingModel } = memories;

/**
 * The next memories without a vector of the current model: those without any vector first, then one model after another,
 * and of each by caller. Every question is answered from the index, so that finding nothing costs nothing however many
 * memories there are.
 */
export async function selectOutdated(
  db: Database,
  { current, after, limit }: { current: string; after: OutdatedCursor | undefined; limit: number },
): Promise<OutdatedMemory[]> {
  const rest = await selectOfModel(db, after?.model ?? null, { after, limit });
  if (rest.length > 0) return rest;
  const next = await nextModel(db, current, after?.model ?? null);
  return next === null ? [] : selectOfModel(db, next, { after: undefined, limit });
}

async function selectOfModel(
  db: Database,
  model: string | null,
  { after, limit }: { after: OutdatedCursor | undefined; limit: number },
): Promise<OutdatedMemory[]> {
  const { organizationId, callerId, id } = memories;
  const beyond =
    after &&
    sql`(${organizationId}, ${callerId}, ${id}) > (${after.organizationId}, ${after.callerId}, ${after.memoryId})`;
  const rows = await db
    .select({ organizationId, callerId, memoryId: id, content: memories.content, language: callers.language })
    .from(memories)
    .innerJoin(callers, and(eq(callers.organizationId, organizationId), eq(callers.id, callerId)))
    .where(and(model === null ? isNull(embeddingModel) : eq(embeddingModel, model), beyond))
    .orderBy(organizationId, callerId, id)
    .limit(limit);
  return rows.map((row) => ({ ...row, model }));
}

/** The model after the one given that any vector is of, and that is not the current one. Postgres alone knows the order. */
async function nextModel(db: Database, current: string, previous: string | null): Promise<string | null> {
  const first = async (range: SQL | undefined) => {
    const [row] = await db.select({ embeddingModel }).from(memories).where(range).orderBy(embeddingModel).limit(1);
    return row?.embeddingModel ?? null;
  };
  const beyondPrevious = previous === null ? undefined : gt(embeddingModel, previous);
  const below = await first(and(beyondPrevious, lt(embeddingModel, current)));
  return below ?? first(gt(embeddingModel, sql`greatest(${previous}::text, ${current}::text)`));
}

/** How many memories have no vector of the current model; counted up to a limit. */
export async function countOutdated(
  db: Database,
  { current, upTo }: { current: string; upTo: number },
): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from ${memories} where ${isNull(embeddingModel)}
      union all select from ${memories} where ${lt(embeddingModel, current)}
      union all select from ${memories} where ${gt(embeddingModel, current)}
      limit ${upTo}
    ) as outdated`);
  return rows[0]?.count ?? 0;
}
