import { callers, conversations, memories } from "@elaaoms/db/schema/index";
import { and, eq, lt, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { ServiceContext } from "../context.ts";
import { selectSettings } from "../organizations/settings/read-settings.ts";

export interface RetentionReport {
  /** The organization's policy; null when it has none, and then everything else is null as well. */
  months: number | null;
  /** What is from before this time is older than the policy. */
  before: Date | null;
  /** Callers who have not called since, conversations that took place before, memories that no call has stated since. */
  older: { callers: number; conversations: number; memories: number } | null;
}

/**
 * What is older than the organization's policy. It is a report: nothing is deleted by itself, whatever its age. Test callers
 * count, because the policy is an obligation.
 */
export async function readRetention({ ctx }: { ctx: ServiceContext }): Promise<RetentionReport> {
  const { retentionMonths: months } = await selectSettings(ctx.db, ctx.organization.id);
  if (months === null) return { months: null, before: null, older: null };
  const before = monthsBefore(ctx.clock.now(), months);
  const at = before.toISOString();
  const [olderCallers, olderConversations, olderMemories] = await Promise.all([
    countRows(ctx, callers, sql`coalesce(${callers.lastCallAt}, ${callers.createdAt}) < ${at}::timestamptz`),
    countRows(
      ctx,
      conversations,
      sql`coalesce(${conversations.startedAt}, ${conversations.createdAt}) < ${at}::timestamptz`,
    ),
    countRows(ctx, memories, lt(memories.lastReinforcedAt, before)),
  ]);
  return {
    ...{ months, before },
    older: { callers: olderCallers, conversations: olderConversations, memories: olderMemories },
  };
}

/** The same day of an earlier month, or the last one of a month that has no such day. */
export function monthsBefore(at: Date, months: number): Date {
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const result = new Date(at);
  result.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth(), Math.min(at.getUTCDate(), lastDay));
  return result;
}

async function countRows(
  ctx: ServiceContext,
  table: typeof callers | typeof conversations | typeof memories,
  condition: SQL,
): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::integer` })
    .from(table as PgTable)
    .where(and(eq(table.organizationId, ctx.organization.id), condition));
  return row?.count ?? 0;
}
