"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ReactNode } from "react";

const delayMs = 400;

/** Says more about a control on hover and focus. What somebody must know stands on the page instead. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }): ReactNode {
  return (
    <Primitive.Provider delayDuration={delayMs}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 text-pretty rounded-md bg-ink px-2 py-1 text-surface text-xs"
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
