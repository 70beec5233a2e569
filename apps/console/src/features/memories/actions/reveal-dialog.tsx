"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { RevealReasonDialog } from "#features/session/reveal-reason-dialog.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

export type RevealedMemory = Outputs["memories"]["reveal"];

interface RevealDialogProps {
  memoryId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Given the memory with its words, to be shown in this view and kept nowhere else. */
  onRevealed: (memory: RevealedMemory) => void;
}

/** Asks why a masked memory has to be seen, has the person sign in again where that was long ago, and shows it. */
export function RevealDialog({ memoryId, open, onOpenChange, onRevealed }: RevealDialogProps): ReactNode {
  const reveal = useMutation(useTRPC().memories.reveal.mutationOptions());
  return (
    <RevealReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Reveal this memory?"
      action="Reveal memory"
      onConfirm={async (reason) => {
        const memory = await reveal.mutateAsync({ memoryId, reason });
        // Not in the cache of what was answered, either.
        reveal.reset();
        onRevealed(memory);
      }}
    />
  );
}
