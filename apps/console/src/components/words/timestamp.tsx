"use client";

import type { ReactNode } from "react";
import { useViewer } from "#components/viewer/use-viewer.tsx";

const time: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };
const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
const formats = {
  /** "14:02:11" */
  time: { ...time, second: "2-digit" },
  /** "22 Nov 2026" */
  date: day,
  /** "22 Nov 2026, 14:02" */
  moment: { ...day, ...time },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** "2026-11-22 14:02:11 UTC" */
export function formatUtc(date: Date): string {
  return date
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC");
}

/**
 * A moment in the viewer's zone, with UTC on hover. Where the server does not know that zone yet, its HTML holds UTC, named
 * as such, until the browser takes over.
 *
 * @param at milliseconds since 1970, or as procedures answer it
 */
export function Timestamp({ at, show = "moment" }: { at: number | string; show?: keyof typeof formats }): ReactNode {
  const viewer = useViewer();
  const date = new Date(at);
  const utc = formatUtc(date);
  const inHtml = { time: utc.slice(11), date: utc.slice(0, 10), moment: utc };
  return (
    // The runtime of the server and the browser may spell the same moment a little differently.
    <time dateTime={date.toISOString()} title={utc} suppressHydrationWarning className="whitespace-nowrap tabular-nums">
      {viewer ? date.toLocaleString(viewer.locale, { ...formats[show], timeZone: viewer.timeZone }) : inHtml[show]}
    </time>
  );
}
