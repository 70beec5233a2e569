import { secondMs } from "@elaaoms/core/clock";
import { conversations, webhookEvents } from "@elaaoms/db/schema/index";
import { and, eq, gt, gte, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { dayOf, daysOf, type FigureCall, type FigureContext, type FigureRange, startOf } from "./figure-range.ts";

/** How long it took from a call's delivery until its memories could be recalled, in seconds, where nothing put that off on purpose. */
export interface Latency {
  p50: number;
  p95: number;
}

export interface ExtractionFigures {
  /** Latency is null for a day on which nothing was read. */
  days: { day: string; latency: Latency | null }[];
  latency: Latency | null;
  /** Calls that wait to be read now; those that are put off, because their caller calls very often, are not among them. */
  waiting: number;
  /** Seconds that the oldest of them has waited; null when none does. */
  oldestWaitingSeconds: number | null;
}

/** How soon calls of the last days could be recalled, and what waits now. */
export async function readExtractionFigures({ ctx, input }: FigureCall): Promise<ExtractionFigures> {
  const now = ctx.clock.now();
  const [latencies, queue] = await Promise.all([
    measureLatencies(ctx, input, startOf(input, now)),
    readQueue(ctx, now),
  ]);
  const of = (day: string | null): Latency | null => {
    const row = latencies.find((each) => each.day === day);
    return row?.p50 != null && row.p95 != null ? { p50: row.p50, p95: row.p95 } : null;
  };
  return { days: daysOf(input, now).map((day) => ({ day, latency: of(day) })), latency: of(null), ...queue };
}

/** By day, and over all days with a day of null. */
function measureLatencies(ctx: FigureContext, range: FigureRange, from: SQL) {
  const { organizationId, receivedAt, processedAt, putOffAt } = webhookEvents;
  const seconds = sql`extract(epoch from ${processedAt} - ${receivedAt})`;
  const percentile = (share: number) =>
    sql<number | null>`(percentile_cont(${share}::float8) within group (order by ${seconds}))::float8`;
  return ctx.db
    .select({
      day: sql<string | null>`${dayOf(receivedAt, range)}`.as("day"),
      p50: percentile(0.5),
      p95: percentile(0.95),
    })
    .from(webhookEvents)
    .where(
      and(
        eq(organizationId, ctx.organization.id),
        gte(receivedAt, from),
        isNotNull(processedAt),
        // What nothing is learned from is recorded and done with in the same moment.
        gt(processedAt, receivedAt),
        isNull(putOffAt),
      ),
    )
    .groupBy(sql`grouping sets ((1), ())`);
}

async function readQueue(ctx: FigureContext, now: Date) {
  const { organizationId, status, extractAfter, updatedAt } = conversations;
  const [queue] = await ctx.db
    .select({ waiting: sql<number>`count(*)::integer`, since: sql<string | null>`min(${updatedAt})` })
    .from(conversations)
    .where(
      and(
        eq(organizationId, ctx.organization.id),
        eq(status, "extraction_pending"),
        or(isNull(extractAfter), lte(extractAfter, now)),
      ),
    );
  const since = queue?.since ? new Date(queue.since).getTime() : null;
  return {
    waiting: queue?.waiting ?? 0,
    oldestWaitingSeconds: since === null ? null : Math.max(0, Math.round((now.getTime() - since) / secondMs)),
  };
}
