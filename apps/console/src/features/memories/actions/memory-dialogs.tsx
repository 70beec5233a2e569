"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { counted } from "#components/words/counted.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useRefresh } from "../use-refresh.ts";
import { inParts } from "./in-parts.ts";
import { usePartsDone } from "./use-parts-done.tsx";

interface MemoryDialogProps {
  memoryIds: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** After it was done, and before what is shown is asked for again. */
  onDone?: (() => void) | undefined;
}

const thisOrMany = (count: number) => (count === 1 ? "this memory" : counted(count, "memory"));

/** Marks memories for somebody to look at. They stay as they are. */
export function FlagDialog({ memoryIds, open, onOpenChange, onDone }: MemoryDialogProps): ReactNode {
  const { tell, progress } = usePartsDone(memoryIds.length);
  const flag = useMutation(useTRPC().memories.flag.mutationOptions());
  const refresh = useRefresh();
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Flag ${thisOrMany(memoryIds.length)}?`}
      description="A flag marks what somebody should look at. Agents are told as before."
      action={memoryIds.length === 1 ? "Flag memory" : "Flag memories"}
      needsReason
      onConfirm={async (reason = "") => {
        const results = await inParts(memoryIds, (part) => flag.mutateAsync({ memoryIds: part, reason }), tell);
        toast.done(`${counted(results.filter(({ outcome }) => outcome === "changed").length, "memory")} flagged.`);
        onDone?.();
        void refresh();
      }}
    >
      {progress}
    </ReasonDialog>
  );
}

interface DeleteDialogProps extends MemoryDialogProps {
  /** What is known of them: "Of 4 callers, 2 of them sensitive." */
  detail?: ReactNode;
}

/** Deletes memories for good; above one, how many has to be typed. */
export function DeleteDialog({ memoryIds, open, onOpenChange, onDone, detail }: DeleteDialogProps): ReactNode {
  const { tell, progress } = usePartsDone(memoryIds.length);
  const remove = useMutation(useTRPC().memories.deleteMany.mutationOptions());
  const refresh = useRefresh();
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete ${thisOrMany(memoryIds.length)}?`}
      description={
        <>
          {detail}
          <p>
            {memoryIds.length === 1 ? "It goes" : "They go"} with evidence and history, from the next answer on. Reading
            the calls again does not bring {memoryIds.length === 1 ? "it" : "them"} back.{" "}
            <strong className="font-medium text-critical">This cannot be undone.</strong>
          </p>
        </>
      }
      action={memoryIds.length === 1 ? "Delete memory" : "Delete memories"}
      tone="danger"
      count={memoryIds.length}
      onConfirm={async (reason) => {
        const results = await inParts(memoryIds, (part) => remove.mutateAsync({ memoryIds: part, reason }), tell);
        const deleted = results.filter(({ outcome }) => outcome === "deleted").length;
        const missing = results.length - deleted;
        toast.done(
          `${counted(deleted, "memory")} deleted.${missing > 0 ? ` ${missing} had been deleted before.` : ""}`,
        );
        onDone?.();
        void refresh();
      }}
    >
      {progress}
    </ReasonDialog>
  );
}
