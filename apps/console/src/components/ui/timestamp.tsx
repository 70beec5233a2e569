"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const timeOfDay: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", second: "2-digit" };

const subscribeToNothing = () => () => undefined;

/**
 * A moment as the time of day in the viewer's zone, with date and UTC on hover. The server does not know that zone, so
 * its HTML holds UTC, named as such, until the browser takes over.
 *
 * @param at milliseconds since 1970
 */
export function Timestamp({ at }: { at: number }): ReactNode {
  const inBrowser = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const date = new Date(at);
  const utc = date
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC");
  return (
    <time dateTime={date.toISOString()} title={utc} className="tabular-nums">
      {inBrowser ? date.toLocaleTimeString(undefined, timeOfDay) : utc.slice(11)}
    </time>
  );
}
