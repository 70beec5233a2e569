"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryState } from "nuqs";
import { useViewer } from "#components/viewer/use-viewer.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { openRequests, overviewRange, type Range } from "./overview-range.ts";

/** How far back the figures go, kept in the address. */
export function useRange(): [range: Range, choose: (range: Range) => void] {
  const [range, setRange] = useQueryState("days", overviewRange.withOptions({ history: "push" }));
  return [range, (next) => void setRange(next)];
}

const refreshMs = 60_000;

/** Everything of the overview, each as it comes; what the role may not read is not asked for. */
export function useOverview(days: Range) {
  const trpc = useTRPC();
  // Whose days they are is known before the browser takes over only where it told at an earlier page.
  const viewer = useViewer();
  const isKnown = viewer !== null;
  const range = { days, timeZone: viewer?.timeZone ?? "UTC" };
  const options = { refetchInterval: refreshMs };
  const mayReadMemories = useMay("memories.read");
  const mayManageRequests = useMay("privacy_requests.manage");
  return {
    calls: useQuery(trpc.overview.readCalls.queryOptions(range, { ...options, enabled: isKnown })),
    extraction: useQuery(trpc.overview.readExtraction.queryOptions(range, { ...options, enabled: isKnown })),
    memories: useQuery(
      trpc.overview.readMemories.queryOptions(range, { ...options, enabled: isKnown && mayReadMemories }),
    ),
    requests: useQuery(
      trpc.privacyRequests.list.queryOptions(openRequests, { ...options, enabled: mayManageRequests }),
    ),
    ...{ mayReadMemories, mayManageRequests },
  };
}

export type Overview = ReturnType<typeof useOverview>;
