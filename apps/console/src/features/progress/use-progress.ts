"use client";

import { useSubscription } from "@trpc/tanstack-react-query";
import { useRef, useState } from "react";
import { useTRPC } from "#trpc/client.tsx";
import type { ClientError, Inputs, Outputs } from "#trpc/types.ts";

type Watched = Inputs["progress"]["watch"];
type Update = Outputs["progress"]["watch"] extends AsyncIterable<infer Value> ? Value : never;
type Progress = Update extends { data: infer Data } ? Data : never;

export interface WatchedProgress {
  /** Undefined before the first answer. */
  progress: Progress | undefined;
  /** "12 s left", once that can be told. */
  detail: string | undefined;
  /** The connection was lost and is being made again. */
  isReconnecting: boolean;
  error: ClientError | null;
}

/** How far long work has come, as it happens, also after a reload. Null watches nothing. */
export function useProgress(watched: Pick<Watched, "kind" | "id"> | null): WatchedProgress {
  const trpc = useTRPC();
  // Kept here: what the subscription holds is emptied when it ends, at times before it was rendered.
  const [latest, setLatest] = useState<{ id: string; progress: Progress } | null>(null);
  const { kind, id } = watched ?? { kind: "erasure", id: "none" };
  const { error, status } = useSubscription(
    trpc.progress.watch.subscriptionOptions(
      { kind, id },
      { enabled: watched !== null, onData: ({ data }) => setLatest({ id, progress: data }) },
    ),
  );
  const progress = latest?.id === id ? latest.progress : undefined;
  return {
    progress,
    detail: useTimeLeft(progress),
    isReconnecting: progress?.state === "running" && status === "connecting",
    error: error ?? null,
  };
}

const toldAfterMs = 2_000;

/** Told from how fast it went since this page began to look. */
function useTimeLeft(progress: Progress | undefined): string | undefined {
  const first = useRef<{ at: number; done: number } | null>(null);
  if (progress?.state !== "running" || progress.total === null) return undefined;
  const now = Date.now();
  first.current ??= { at: now, done: progress.done };
  const elapsed = now - first.current.at;
  const done = progress.done - first.current.done;
  if (elapsed < toldAfterMs || done <= 0) return undefined;
  const perSecond = done / (elapsed / 1_000);
  const seconds = Math.ceil((progress.total - progress.done) / perSecond);
  const left = seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
  return `${Math.round(perSecond).toLocaleString("en")} a second, ${left} left`;
}
