"use client";

import { CircleCheck, TriangleAlert, X } from "lucide-react";
import { Toast as Primitive } from "radix-ui";
import { type ReactNode, useSyncExternalStore } from "react";

interface ToastItem {
  id: number;
  tone: "done" | "failed";
  text: string;
}

const shownMs = 6_000;
const maxShown = 3;

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
  return (
    <Primitive.Provider duration={shownMs} label="Notification">
      {shown.map(({ id, tone, text }) => (
        <Primitive.Root
          key={id}
          onOpenChange={(open) => {
            if (!open) change(items.filter((item) => item.id !== id));
          }}
          className="flex items-start gap-2.5 rounded-lg border border-line-strong bg-surface p-3 shadow-lg"
        >
          {tone === "done" ? (
            <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-positive" />
          ) : (
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-critical" />
          )}
          <Primitive.Description className="min-w-0 flex-1 text-pretty">{text}</Primitive.Description>
          <Primitive.Close aria-label="Dismiss" className="cursor-pointer rounded text-ink-soft hover:text-ink">
            <X aria-hidden="true" className="size-4" />
          </Primitive.Close>
        </Primitive.Root>
      ))}
      <Primitive.Viewport className="fixed right-4 bottom-4 z-50 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2" />
    </Primitive.Provider>
  );
}
