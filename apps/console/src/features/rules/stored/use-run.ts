"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useProgress } from "#features/progress/use-progress.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

export type Run = NonNullable<Outputs["privacyRules"]["readRun"]>;

const fallbackMs = 10_000;

interface WatchedRun {
  /** The run that was asked for last; null when there never was one. */
  run: Run | null;
  /** Of one that runs: callers that are done, as it happens, with rate and time left once they can be told. */
  running: (Run["callers"] & { detail?: string }) | null;
}

/** How far the rules are applied to what is stored, as it happens, also after a reload. */
export function useRun(): WatchedRun {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: run = null } = useQuery(
    trpc.privacyRules.readRun.queryOptions(undefined, {
      // For a page whose connection for progress does not come about.
      refetchInterval: ({ state }) => (state.data?.status === "running" ? fallbackMs : false),
    }),
  );
  const isRunning = run?.status === "running";
  const { progress, detail, isReconnecting } = useProgress(isRunning ? { kind: "privacy_rule_run", id: run.id } : null);
  const isOver = isRunning && progress !== undefined && progress.state !== "running";

  useEffect(() => {
    if (isOver) void queryClient.invalidateQueries({ queryKey: trpc.privacyRules.readRun.queryKey() });
  }, [isOver, queryClient, trpc]);

  if (!run || !isRunning) return { run, running: null };
  const told = isReconnecting ? "connecting again" : detail;
  const { done, total } = progress ?? run.callers;
  return { run, running: { done, total: total ?? run.callers.total, ...(told && { detail: told }) } };
}
