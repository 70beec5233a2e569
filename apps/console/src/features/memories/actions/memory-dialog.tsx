"use client";

import type { ReactNode } from "react";
import type { Memory } from "../memory-words.ts";
import { CorrectDialog } from "./correct-dialog.tsx";
import { DeleteDialog, FlagDialog } from "./memory-dialogs.tsx";
import { RevealDialog, type RevealedMemory } from "./reveal-dialog.tsx";

export type MemoryAction = "flag" | "correct" | "delete" | "reveal";

interface MemoryDialogProps {
  action: MemoryAction;
  memory: Memory;
  onClose: () => void;
  onDeleted?: ((memory: Memory) => void) | undefined;
  onRevealed?: ((memory: RevealedMemory) => void) | undefined;
}

/** The dialog of what is being done with a memory. Loaded when the first one opens. */
export function MemoryDialog({ action, memory, onClose, onDeleted, onRevealed }: MemoryDialogProps): ReactNode {
  const state = {
    open: true,
    onOpenChange: (open: boolean) => {
      if (!open) onClose();
    },
  };
  switch (action) {
    case "flag":
      return <FlagDialog memoryIds={[memory.id]} {...state} />;
    case "correct":
      return <CorrectDialog memory={memory} {...state} />;
    case "delete":
      return <DeleteDialog memoryIds={[memory.id]} onDone={() => onDeleted?.(memory)} {...state} />;
    case "reveal":
      return <RevealDialog memoryId={memory.id} onRevealed={(revealed) => onRevealed?.(revealed)} {...state} />;
  }
}
