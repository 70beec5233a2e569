import { dayMs } from "@elaaoms/core/clock";
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";

/** How far back figures go. */
export const figureRanges = [7, 30, 90] as const;

/** An IANA zone, "Europe/Berlin", that the runtime knows. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, "Not a time zone");

export interface FigureRange {
  /** Whole days, today included. */
  days: (typeof figureRanges)[number];
  /** Whose days they are. */
  timeZone: string;
}

/** What figures are counted with. */
export interface FigureContext extends Pick<ServiceContext, "db" | "clock"> {
  organization: Pick<ServiceContext["organization"], "id">;
}

export interface FigureCall {
  ctx: FigureContext;
  input: FigureRange;
}

function isTimeZone(name: string): boolean {
  try {
    // Offsets like "+02:00" are zones to the runtime and mean the opposite to Postgres.
    return (
      /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
    );
  } catch {
    return false;
  }
}

/** The days of a range, oldest first: "2026-11-22". */
export function daysOf({ days, timeZone }: FigureRange, now: Date): string[] {
  // What Swedes write is ISO 8601.
  const today = Date.parse(`${new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now)}T00:00:00Z`);
  return Array.from({ length: days }, (_, index) =>
    new Date(today - (days - 1 - index) * dayMs).toISOString().slice(0, 10),
  );
}

/** The first moment of a range. */
export function startOf({ days, timeZone }: FigureRange, now: Date): SQL {
  const today = sql`date_trunc('day', ${now.toISOString()}::timestamptz at time zone ${timeZone})`;
  return sql`((${today} - make_interval(days => ${days - 1})) at time zone ${timeZone})`;
}

/** The day of a moment, as `daysOf` has it. */
export function dayOf(at: SQL | SQL.Aliased | PgColumn, { timeZone }: FigureRange): SQL<string> {
  return sql<string>`to_char(${at} at time zone ${timeZone}, 'YYYY-MM-DD')`;
}
