import { conversations } from "@elaaoms/db/schema/index";
import { and, eq, gte, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { countsInFigures } from "../callers/counts-in-figures.ts";
import { dayOf, daysOf, type FigureCall, type FigureContext, type FigureRange, startOf } from "./figure-range.ts";

export interface DayOfCalls {
  /** "2026-11-22" */
  day: string;
  calls: number;
  /** Of those, the first that a caller ever made. */
  first: number;
  /** Of those, by nobody who can be told from others. */
  anonymous: number;
}

export interface CallFigures {
  days: DayOfCalls[];
  /** Callers who called in the range. */
  callers: number;
  /** Of those, whoever had called before the range or called more than once in it. */
  returningCallers: number;
  /** Calls by what became of them. */
  extracted: number;
  extractionFailed: number;
  waiting: number;
  /** Not read: nothing was said, or the caller objected. */
  skipped: number;
}

const heardAt = sql`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;
const counted = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::integer`;

/**
 * Calls of the last days, how many callers came back, and how many calls were read. Calls that were announced and never
 * delivered are none; test callers are left out.
 */
export async function readCallFigures({ ctx, input }: FigureCall): Promise<CallFigures> {
  const now = ctx.clock.now();
  const from = startOf(input, now);
  const inRange = and(isCall(ctx), gte(heardAt, from));
  const [perDay, callers] = await Promise.all([
    countPerDay(ctx, input, inRange),
    countCallers(ctx, input, inRange, from),
  ]);
  const sum = (of: (row: (typeof perDay)[number]) => number) => perDay.reduce((total, row) => total + of(row), 0);
  return {
    days: daysOf(input, now).map((day) => {
      const row = perDay.find((each) => each.day === day);
      const first = callers.find((each) => each.firstDay === day)?.callers ?? 0;
      return { day, calls: row?.calls ?? 0, first, anonymous: row?.anonymous ?? 0 };
    }),
    callers: callers.reduce((total, row) => total + row.callers, 0),
    returningCallers: callers.reduce((total, row) => total + row.returning, 0),
    extracted: sum((row) => row.extracted),
    extractionFailed: sum((row) => row.extractionFailed),
    waiting: sum((row) => row.waiting),
    skipped: sum((row) => row.skipped),
  };
}

function isCall(ctx: FigureContext): SQL | undefined {
  return and(
    eq(conversations.organizationId, ctx.organization.id),
    ne(conversations.status, "initiated"),
    countsInFigures(ctx.db, conversations),
  );
}

function countPerDay(ctx: FigureContext, range: FigureRange, inRange: SQL | undefined) {
  const { status, callerId } = conversations;
  return ctx.db
    .select({
      day: dayOf(heardAt, range).as("day"),
      calls: sql<number>`count(*)::integer`,
      anonymous: counted(sql`${callerId} is null`),
      extracted: counted(eq(status, "extraction_completed")),
      extractionFailed: counted(eq(status, "extraction_failed")),
      waiting: counted(eq(status, "extraction_pending")),
      skipped: counted(eq(status, "skipped")),
    })
    .from(conversations)
    .where(inRange)
    .groupBy(sql`1`);
}

/** Callers of the range by the day of their first call of all; null for those whose first was before it. */
function countCallers(ctx: FigureContext, range: FigureRange, inRange: SQL | undefined, from: SQL) {
  const { callerId } = conversations;
  const called = ctx.db
    .select({ callerId, calls: sql<number>`count(*)::integer`.as("calls") })
    .from(conversations)
    .where(and(inRange, isNotNull(callerId)))
    .groupBy(callerId)
    .as("called");
  // A step into the index for each caller, rather than a walk through all calls there ever were.
  const first = ctx.db
    .select({ at: sql<Date>`${heardAt}`.as("at") })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        eq(callerId, called.callerId),
        ne(conversations.status, "initiated"),
      ),
    )
    // A call that failed before it began has no start.
    .orderBy(heardAt)
    .limit(1)
    .as("first_call");
  const isBefore = sql`${first.at} < ${from}`;
  return ctx.db
    .select({
      firstDay: sql<string | null>`case when not ${isBefore} then ${dayOf(first.at, range)} end`.as("first_day"),
      callers: sql<number>`count(*)::integer`,
      returning: counted(sql`${isBefore} or ${called.calls} > 1`),
    })
    .from(called)
    .innerJoinLateral(first, sql`true`)
    .groupBy(sql`1`);
}
