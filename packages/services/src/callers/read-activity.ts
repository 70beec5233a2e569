import { ServiceError } from "@elaaoms/core/errors";
import { conversations, memories } from "@elaaoms/db/schema/index";
import { and, eq, gte, sql } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { findCaller } from "./find-caller.ts";

/** A calendar month in UTC. */
export interface MonthOfCalls {
  /** "2026-11" */
  month: string;
  calls: number;
  /** Memories that were first stated in it. */
  learned: number;
}

/** How many months are told, the running one included. */
const months = 12;

/** How often somebody calls, and whether that still teaches anything: the last twelve months, oldest first. `NOT_FOUND`. */
export async function readActivity({ ctx, input }: ServiceCall<{ callerId: string }>): Promise<MonthOfCalls[]> {
  const found = await findCaller(ctx, input.callerId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const now = ctx.clock.now();
  const starts = Array.from(
    { length: months },
    (_, index) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1 + index)),
  );
  const since = starts[0] ?? now;
  const [calls, learned] = await Promise.all([countCalls(ctx, found.id, since), countLearned(ctx, found.id, since)]);
  return starts.map((start) => {
    const month = start.toISOString().slice(0, 7);
    return { month, calls: calls.get(month) ?? 0, learned: learned.get(month) ?? 0 };
  });
}

const monthOf = (column: typeof conversations.startedAt | typeof memories.occurredAt) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM')`;

async function countCalls(ctx: ServiceContext, callerId: string, since: Date): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ month: monthOf(conversations.startedAt), count: sql<number>`count(*)::integer` })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        eq(conversations.callerId, callerId),
        gte(conversations.startedAt, since),
      ),
    )
    .groupBy(sql`1`);
  return new Map(rows.map(({ month, count }) => [month, count]));
}

async function countLearned(ctx: ServiceContext, callerId: string, since: Date): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ month: monthOf(memories.occurredAt), count: sql<number>`count(*)::integer` })
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, ctx.organization.id),
        eq(memories.callerId, callerId),
        gte(memories.occurredAt, since),
      ),
    )
    .groupBy(sql`1`);
  return new Map(rows.map(({ month, count }) => [month, count]));
}
