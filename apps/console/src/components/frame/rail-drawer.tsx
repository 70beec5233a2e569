"use client";

import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { Rail } from "./rail.tsx";

/** The rail where it is narrow: over the screen, and only while it is open. */
export function RailDrawer({ onClose }: { onClose: () => void }): ReactNode {
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40 lg:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-72 max-w-[85vw] border-line border-r lg:hidden"
        >
          <Dialog.Title className="sr-only">Menu</Dialog.Title>
          <Rail />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
