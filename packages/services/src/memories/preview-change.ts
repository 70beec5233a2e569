import { memories } from "@elaaoms/db/schema/index";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { ServiceCall } from "../context.ts";

/** What a change of many memories would reach now. */
export interface ChangePreview {
  memories: number;
  callers: number;
  /** Of the memories, those that are marked as sensitive. */
  sensitive: number;
  /** Ids that nothing has, or has any more. */
  missing: number;
}

/** Counts what a bulk change would reach, and changes nothing. */
export async function previewChange({
  ctx,
  input,
}: ServiceCall<{ memoryIds: readonly string[] }>): Promise<ChangePreview> {
  const ids = [...new Set(input.memoryIds)];
  const [counts] = await ctx.db
    .select({
      memories: sql<number>`count(*)::integer`,
      callers: sql<number>`count(distinct ${memories.callerId})::integer`,
      sensitive: sql<number>`(count(*) filter (where cardinality(${memories.sensitivity}) > 0))::integer`,
    })
    .from(memories)
    .where(and(eq(memories.organizationId, ctx.organization.id), inArray(memories.id, ids)));
  const found = counts ?? { memories: 0, callers: 0, sensitive: 0 };
  return { ...found, missing: ids.length - found.memories };
}
