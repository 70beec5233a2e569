"use client";

import { Eye, Flag, FlagOff, type LucideIcon, Pencil, Trash2 } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useMay } from "#features/session/use-session.ts";
import { type Memory, nameOf } from "../memory-words.ts";
import type { MemoryAction } from "./memory-dialog.tsx";
import type { RevealedMemory } from "./reveal-dialog.tsx";
import { useUnflag } from "./use-unflag.ts";

const MemoryDialog = lazy(async () => ({ default: (await import("./memory-dialog.tsx")).MemoryDialog }));

interface MemoryActionsOptions {
  /** After a memory was deleted. */
  onDeleted?: ((memory: Memory) => void) | undefined;
  /** Where masked memories can be revealed: given one with its words. */
  onRevealed?: ((memory: RevealedMemory) => void) | undefined;
}

/**
 * What may be done with memories: the buttons of one, and the dialogs of all, which are rendered once whatever the number of
 * memories. What the role may not do is not there.
 */
export function useMemoryActions({ onDeleted, onRevealed }: MemoryActionsOptions = {}): {
  buttonsOf: (memory: Memory) => ReactNode;
  dialogs: ReactNode;
} {
  const [current, setCurrent] = useState<{ action: MemoryAction; memory: Memory } | null>(null);
  const may = { flag: useMay("memories.flag"), change: useMay("memories.change"), reveal: useMay("memories.reveal") };
  const unflag = useUnflag();
  return {
    buttonsOf: (of) => {
      const name = nameOf(of);
      const opens = (action: MemoryAction) => () => setCurrent({ action, memory: of });
      return (
        <>
          {may.reveal && onRevealed && of.masked ? (
            <ActionButton icon={Eye} verb="Reveal" name={name} onClick={opens("reveal")} />
          ) : null}
          {may.flag && of.flagReason === null ? (
            <ActionButton icon={Flag} verb="Flag" name={name} onClick={opens("flag")} />
          ) : null}
          {may.flag && of.flagReason !== null ? (
            <ActionButton icon={FlagOff} verb="Remove flag" name={name} onClick={() => void unflag([of.id])} />
          ) : null}
          {may.change ? <ActionButton icon={Pencil} verb="Correct" name={name} onClick={opens("correct")} /> : null}
          {may.change ? <ActionButton icon={Trash2} verb="Delete" name={name} onClick={opens("delete")} /> : null}
        </>
      );
    },
    dialogs: current ? (
      <Suspense fallback={null}>
        <MemoryDialog {...current} onClose={() => setCurrent(null)} onDeleted={onDeleted} onRevealed={onRevealed} />
      </Suspense>
    ) : null,
  };
}

function ActionButton(props: { icon: LucideIcon; verb: string; name: string; onClick: () => void }): ReactNode {
  const Icon = props.icon;
  return (
    <Button
      variant="quiet"
      size="icon-sm"
      aria-label={`${props.verb}: ${props.name}`}
      title={props.verb}
      onClick={props.onClick}
    >
      <Icon aria-hidden="true" className="size-4" />
    </Button>
  );
}
