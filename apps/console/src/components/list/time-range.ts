import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { startOfDay } from "./start-of-day.ts";

/** So many days back, today included. */
const spanDays = { today: 1, week: 7, month: 30, quarter: 90 } as const;
export type Span = keyof typeof spanDays;
export const spans = Object.keys(spanDays) as Span[];

export const spanNames: Record<Span, string> = {
  today: "Today",
  week: "Last 7 days",
  month: "Last 30 days",
  quarter: "Last 90 days",
};

/** A time that a list is narrowed down to, as it stands in the URL. */
export const timeRangeParsers = {
  when: parseAsStringLiteral(spans),
  /** Days in the viewer's zone, both included, "2026-11-22": instead of `when`. */
  from: parseAsString,
  to: parseAsString,
};

export type TimeRange = inferParserType<typeof timeRangeParsers>;

export const anyTime: TimeRange = { when: null, from: null, to: null };

/** Where a range begins and ends in this machine's zone. `now` is any moment of the viewer's day. */
export function toInstants({ when, from, to }: TimeRange, now: Date): { from?: string; to?: string } {
  if (when) {
    const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1 - spanDays[when]);
    return { from: first.toISOString() };
  }
  const [start, end] = [startOfDay(from), startOfDay(to, 1)];
  return { ...(start && { from: start }), ...(end && { to: end }) };
}

export function isAnyTime({ when, from, to }: TimeRange): boolean {
  return when === null && from === null && to === null;
}

/** "last 7 days", "12 Oct – 3 Nov", "since 12 Oct 2025"; null for any time. The year is told where it is not this one. */
export function describeRange(range: TimeRange, now: Date): string | null {
  if (range.when) return spanNames[range.when].toLowerCase();
  const [from, to] = [range.from, range.to].map((day) => describeDay(day, now));
  if (from && to) return from === to ? from : `${from} – ${to}`;
  return from ? `since ${from}` : to ? `until ${to}` : null;
}

function describeDay(day: string | null | undefined, now: Date): string | null {
  const start = startOfDay(day ?? null);
  if (!start) return null;
  const date = new Date(start);
  const isThisYear = date.getFullYear() === now.getFullYear();
  // A language of its own: what the server writes has to be what the browser writes.
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", ...(!isThisYear && { year: "numeric" }) });
}
