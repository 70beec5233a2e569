"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { describeAge } from "./describe-age.ts";
import { formatUtc } from "./timestamp.tsx";

const tickMs = 30_000;

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

// One clock for all of a page's ages.
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** How long ago something was, or how far ahead, with the moment in the viewer's zone and in UTC on hover. */
export function RelativeTime({ at }: { at: number | string }): ReactNode {
  const current = useSyncExternalStore(
    subscribe,
    () => now,
    () => null,
  );
  const date = new Date(at);
  const utc = formatUtc(date);
  const title = current === null ? utc : `${date.toLocaleString()} (${utc})`;
  return (
    <time dateTime={date.toISOString()} title={title} className="whitespace-nowrap tabular-nums">
      {current === null ? utc.slice(0, 10) : describeAge(date.getTime(), current)}
    </time>
  );
}
