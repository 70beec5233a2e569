"use client";

import { CircleCheck, TriangleAlert, X } from "lucide-react";
import { Toast as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import type { ToastItem } from "./toast-item.ts";

const shownMs = 6_000;

/** The toasts that are shown. Loaded with the first of them: see `toast.tsx`. */
export function ToastList(props: { items: readonly ToastItem[]; onEnd: (id: number) => void }): ReactNode {
  return (
    <Primitive.Provider duration={shownMs} label="Notification">
      {props.items.map(({ id, tone, text }) => (
        <Primitive.Root
          key={id}
          onOpenChange={(open) => {
            if (!open) props.onEnd(id);
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
