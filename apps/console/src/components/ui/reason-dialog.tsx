"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { TextArea } from "./text-area.tsx";

interface ReasonDialogProps extends Omit<ComponentProps<typeof ConfirmDialog>, "onConfirm"> {
  reasonLabel?: string;
  /** Without a reason it is not done. */
  needsReason?: boolean;
  /** Given what was written; undefined for nothing. What it throws is shown, and the dialog stays. */
  onConfirm: (reason: string | undefined) => Promise<unknown>;
}

/** Asks before something is done, and why, for the audit log. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { reasonLabel = "Reason", needsReason = false, onConfirm, onOpenChange, children, ...dialog } = props;
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      {...dialog}
      onOpenChange={(open) => {
        if (!open) setReason("");
        onOpenChange(open);
      }}
      onConfirm={() => onConfirm(reason.trim() || undefined)}
    >
      {children}
      <TextArea
        label={needsReason ? reasonLabel : `${reasonLabel} (optional)`}
        hint="Stands in the audit log."
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={needsReason}
        maxLength={500}
        rows={2}
      />
    </ConfirmDialog>
  );
}
