"use client";

import { useContext, useSyncExternalStore } from "react";
import { RenderingContext } from "./use-viewer.tsx";

const tickMs = 30_000;

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

// One clock for everything on a page that tells its age.
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

/** The time in milliseconds since 1970, at most half a minute old; the server's while the browser takes over its HTML. */
export function useNow(): number {
  const { renderedAt } = useContext(RenderingContext);
  return useSyncExternalStore(
    subscribe,
    () => now,
    () => renderedAt,
  );
}
