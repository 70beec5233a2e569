"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.tsx";
import { counted } from "#components/words/counted.ts";
import { useTRPC } from "#trpc/client.tsx";
import { inParts } from "../actions/in-parts.ts";
import { usePartsDone } from "../actions/use-parts-done.tsx";
import { memoryStatuses, memoryTypes, sharedFrom, statusNames, typeNames } from "../memory-words.ts";
import { useRefresh } from "../use-refresh.ts";

interface ChangeDialogProps {
  memoryIds: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone: () => void;
  detail: ReactNode;
}

const unchanged = { value: "", label: "Leave as it is" } as const;
const typeOptions = [unchanged, ...memoryTypes.map((value) => ({ value, label: typeNames[value] }))];
const statusOptions = [unchanged, ...memoryStatuses.map((value) => ({ value, label: statusNames[value] }))];
const importanceOptions = [
  unchanged,
  ...Array.from({ length: 10 }, (_, index) => ({
    value: String(index + 1),
    label: index + 1 === sharedFrom ? `${index + 1} (from here on shared)` : String(index + 1),
  })),
];

/** Gives many memories the same type, importance or status. */
export function ChangeDialog({ memoryIds, open, onOpenChange, onDone, detail }: ChangeDialogProps): ReactNode {
  const [type, setType] = useState<(typeof typeOptions)[number]["value"]>("");
  const [importance, setImportance] = useState("");
  const [status, setStatus] = useState<(typeof statusOptions)[number]["value"]>("");
  const { tell, progress } = usePartsDone(memoryIds.length);
  const change = useMutation(useTRPC().memories.correctMany.mutationOptions());
  const refresh = useRefresh();

  async function confirm(): Promise<void> {
    const fields = {
      ...(type && { type }),
      ...(importance && { importance: Number(importance) }),
      ...(status && { status }),
    };
    if (Object.keys(fields).length === 0) throw new Error("Choose what to change.");
    const results = await inParts(memoryIds, (part) => change.mutateAsync({ memoryIds: part, fields }), tell);
    toast.done(`${counted(results.filter(({ outcome }) => outcome === "changed").length, "memory")} changed.`);
    onDone();
    void refresh();
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Change ${memoryIds.length === 1 ? "this memory" : counted(memoryIds.length, "memory")}?`}
      description={
        <>
          {detail}
          <p>Each keeps in its history what it was before.</p>
        </>
      }
      action={memoryIds.length === 1 ? "Change memory" : "Change memories"}
      count={memoryIds.length}
      onConfirm={confirm}
    >
      <Select label="Type" options={typeOptions} value={type} onChange={setType} />
      <Select label="Importance" options={importanceOptions} value={importance} onChange={setImportance} />
      <Select label="Status" options={statusOptions} value={status} onChange={setStatus} />
      {progress}
    </ConfirmDialog>
  );
}
