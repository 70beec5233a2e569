"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useRefresh } from "#features/memories/use-refresh.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { CallerDialogProps } from "./caller-dialog.ts";

/** Says what agents call somebody. */
export function RenameDialog({ detail, open, onOpenChange }: CallerDialogProps): ReactNode {
  const { caller } = detail;
  const [name, setName] = useState<string | null>(null);
  const mark = useMutation(useTRPC().callers.mark.mutationOptions());
  const refresh = useRefresh();
  const close = (isOpen: boolean) => {
    if (!isOpen) setName(null);
    onOpenChange(isOpen);
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={close}
      title="Change the caller's name"
      description="Agents use it from the next answer on. A name heard in a later call takes its place."
      action="Save name"
      onConfirm={async () => {
        const given = (name ?? caller.name ?? "").trim();
        await mark.mutateAsync({ callerId: caller.id, name: given || null });
        toast.done("Name saved.");
        void refresh();
      }}
    >
      <TextField
        label="Name"
        hint="Empty for none."
        value={name ?? caller.name ?? ""}
        onChange={(event) => setName(event.target.value)}
        maxLength={200}
        required={false}
        autoComplete="off"
      />
    </ConfirmDialog>
  );
}
