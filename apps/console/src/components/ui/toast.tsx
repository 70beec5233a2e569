"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useSyncExternalStore } from "react";
import type { ToastItem } from "./toast-item.ts";

const maxShown = 3;

const ToastList = dynamic(() => import("./toast-list.tsx").then((module) => module.ToastList));

let items: readonly ToastItem[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly ToastItem[]): void {
  items = next;
  for (const listener of listeners) listener();
}

function show(tone: ToastItem["tone"], text: string): void {
  lastId += 1;
  change([...items.slice(1 - maxShown), { id: lastId, tone, text }]);
}

/** Says in passing that something was done, or was not. What somebody has to act on stands on the page instead. */
export const toast = {
  done: (text: string) => show("done", text),
  failed: (text: string) => show("failed", text),
};

const none: readonly ToastItem[] = [];
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where toasts appear; once, in the frame. */
export function Toaster(): ReactNode {
  const shown = useSyncExternalStore(
    subscribe,
    () => items,
    () => none,
  );
  // Stays from the first on, so that a screen reader knows the place.
  const wasNeeded = lastId > 0;
  return wasNeeded ? <ToastList items={shown} onEnd={(id) => change(items.filter((item) => item.id !== id))} /> : null;
}
