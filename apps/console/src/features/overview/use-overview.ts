"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsNumberLiteral, useQueryState } from "nuqs";
import { useInBrowser } from "#components/use-in-browser.ts";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";

export const ranges = [7, 30, 90] as const;
export type Range = (typeof ranges)[number];

/** How far back the figures go, kept in the address. */
export function useRange(): [range: Range, choose: (range: Range) => void] {
  const [range, setRange] = useQueryState(
    "days",
    parseAsNumberLiteral(ranges).withDefault(30).withOptions({ history: "push" }),
  );
  return [range, (next) => void setRange(next)];
}

const refreshMs = 60_000;

/** Everything of the overview, each as it comes; what the role may not read is not asked for. */
export function useOverview(days: Range) {
  const trpc = useTRPC();
  // Whose days they are is known in the browser alone.
  const inBrowser = useInBrowser();
  const timeZone = inBrowser ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  const range = { days, timeZone };
  const options = { refetchInterval: refreshMs };
  const mayReadMemories = useMay("memories.read");
  const mayManageRequests = useMay("privacy_requests.manage");
  return {
    calls: useQuery(trpc.overview.readCalls.queryOptions(range, { ...options, enabled: inBrowser })),
    extraction: useQuery(trpc.overview.readExtraction.queryOptions(range, { ...options, enabled: inBrowser })),
    memories: useQuery(
      trpc.overview.readMemories.queryOptions(range, { ...options, enabled: inBrowser && mayReadMemories }),
    ),
    requests: useQuery(
      trpc.privacyRequests.list.queryOptions({ open: true, limit: 5 }, { ...options, enabled: mayManageRequests }),
    ),
    ...{ mayReadMemories, mayManageRequests },
  };
}

export type Overview = ReturnType<typeof useOverview>;
