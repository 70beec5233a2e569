"use client";

import type { ReactNode } from "react";
import { useNow } from "#components/viewer/use-now.ts";
import { useViewer } from "#components/viewer/use-viewer.tsx";
import { describeAge } from "./describe-age.ts";
import { formatUtc } from "./timestamp.tsx";

/** How long ago something was, or how far ahead, with the moment in the viewer's zone and in UTC on hover. */
export function RelativeTime({ at }: { at: number | string }): ReactNode {
  const now = useNow();
  const viewer = useViewer();
  const date = new Date(at);
  const utc = formatUtc(date);
  const title = viewer ? `${date.toLocaleString(viewer.locale, { timeZone: viewer.timeZone })} (${utc})` : utc;
  return (
    // The runtime of the server and the browser may spell the same moment a little differently.
    <time
      dateTime={date.toISOString()}
      title={title}
      suppressHydrationWarning
      className="whitespace-nowrap tabular-nums"
    >
      {viewer ? describeAge(date.getTime(), now, viewer.locale) : utc.slice(0, 10)}
    </time>
  );
}
