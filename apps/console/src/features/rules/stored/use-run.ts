"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

export type Run = NonNullable<Outputs["privacyRules"]["readRun"]>;

interface WatchedRun {
  /** The run that was asked for last; null when there never was one. */
  run: Run | null;
  /** Callers that are done, as it happens. */
  callers: Run["callers"] | null;
}

/** How far the rules are applied to what is stored, as it happens, also after a reload. */
export function useRun(): WatchedRun {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: run = null } = useQuery(trpc.privacyRules.readRun.queryOptions());
  const isRunning = run?.status === "running";
  const { data: update } = useSubscription(
    trpc.progress.watch.subscriptionOptions(
      { kind: "privacy_rule_run", id: run?.id ?? "none" },
      {
        enabled: isRunning,
        onData: ({ data }) => {
          if (data.state !== "running") {
            void queryClient.invalidateQueries({ queryKey: trpc.privacyRules.readRun.queryKey() });
          }
        },
      },
    ),
  );
  if (!run) return { run, callers: null };
  const watched =
    isRunning && update ? { done: update.data.done, total: update.data.total ?? run.callers.total } : null;
  return { run, callers: watched ?? run.callers };
}
