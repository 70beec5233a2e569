"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useFreshSignIn } from "#features/session/step-up.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

export type RevealedMemory = Outputs["memories"]["reveal"];

const reasons = [
  "Request of the caller",
  "Legal request",
  "Correcting what is stored",
  "Checking the privacy rules",
  "Incident or complaint",
  "Other",
] as const;
type Reason = (typeof reasons)[number];
const options = reasons.map((value) => ({ value, label: value }));

interface RevealDialogProps {
  memoryId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Given the memory with its words, to be shown in this view and kept nowhere else. */
  onRevealed: (memory: RevealedMemory) => void;
}

/** Asks why a masked memory has to be seen, has the person sign in again where that was long ago, and shows it. */
export function RevealDialog({ memoryId, open, onOpenChange, onRevealed }: RevealDialogProps): ReactNode {
  const [reason, setReason] = useState<Reason>(reasons[0]);
  const [detail, setDetail] = useState("");
  const { ensureFresh } = useFreshSignIn();
  const reveal = useMutation(useTRPC().memories.reveal.mutationOptions());

  async function confirm(): Promise<void> {
    if (!(await ensureFresh())) throw new Error("Nothing was revealed: the sign-in was not repeated.");
    const said = detail.trim();
    const memory = await reveal.mutateAsync({ memoryId, reason: said ? `${reason}: ${said}` : reason });
    // Not in the cache of what was answered, either.
    reveal.reset();
    setDetail("");
    onRevealed(memory);
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Reveal this memory?"
      description="Its words are shown in this view only. Who revealed it, when and why stands in the audit log."
      action="Reveal memory"
      onConfirm={confirm}
    >
      <Select label="Why" options={options} value={reason} onChange={setReason} />
      <TextArea
        label={reason === "Other" ? "What for" : "More about it (optional)"}
        value={detail}
        onChange={(event) => setDetail(event.target.value)}
        required={reason === "Other"}
        maxLength={400}
        rows={2}
      />
    </ConfirmDialog>
  );
}
