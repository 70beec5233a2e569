"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import {
  type Memory,
  type MemoryStatus,
  type MemoryType,
  memoryStatuses,
  memoryTypes,
  sharedFrom,
  statusMeanings,
  statusNames,
  typeNames,
} from "../memory-words.ts";
import { useRefresh } from "../use-refresh.ts";

type CorrectedMemory = Pick<Memory, "id" | "content" | "masked" | "type" | "importance" | "status">;

interface CorrectDialogProps {
  memory: CorrectedMemory;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Changes what a memory says or how it stands. What it said before is kept as history. */
export function CorrectDialog({ memory, open, onOpenChange }: CorrectDialogProps): ReactNode {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Correct this memory"
      description="Agents are told from the next answer on. What it said before stays in its history."
      wide
    >
      <Form memory={memory} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

const importanceOptions = Array.from({ length: 10 }, (_, index) => {
  const value = String(index + 1);
  return { value, label: index + 1 === sharedFrom ? `${value} (from here on shared with all agents)` : value };
});
const typeOptions = memoryTypes.map((value) => ({ value, label: typeNames[value] }));
const statusOptions = memoryStatuses.map((value) => ({ value, label: statusNames[value] }));

function Form({ memory, onDone }: { memory: CorrectedMemory; onDone: () => void }): ReactNode {
  const [content, setContent] = useState(memory.masked ? "" : memory.content);
  const [type, setType] = useState<MemoryType>(memory.type);
  const [importance, setImportance] = useState(String(memory.importance));
  const [status, setStatus] = useState<MemoryStatus>(memory.status);
  const correct = useMutation(useTRPC().memories.correct.mutationOptions());
  const refresh = useRefresh();
  const changed = {
    ...(content.trim() !== "" && content !== memory.content && { content }),
    ...(type !== memory.type && { type }),
    ...(Number(importance) !== memory.importance && { importance: Number(importance) }),
    ...(status !== memory.status && { status }),
  };
  const isChanged = Object.keys(changed).length > 0;

  async function save(): Promise<void> {
    await correct.mutateAsync({ memoryId: memory.id, ...changed });
    toast.done("Memory corrected.");
    onDone();
    void refresh();
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) save().catch(() => undefined);
      }}
    >
      <TextArea
        label="What it says"
        value={content}
        onChange={(event) => setContent(event.target.value)}
        maxLength={4_000}
        rows={4}
        {...(memory.masked
          ? { hint: "Masked: leave it empty to keep the words, or reveal the memory first.", placeholder: "Unchanged" }
          : { required: true })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Select label="Type" options={typeOptions} value={type} onChange={setType} />
        <Select label="Importance" options={importanceOptions} value={importance} onChange={setImportance} />
        <Select
          label="Status"
          options={statusOptions}
          value={status}
          onChange={setStatus}
          hint={statusMeanings[status]}
        />
      </div>
      <p role="alert" className="text-pretty text-critical empty:hidden">
        {correct.error ? `Nothing was changed. ${describeError(correct.error).detail}` : null}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={!isChanged || correct.isPending}>
          Save correction
        </Button>
      </div>
    </form>
  );
}
