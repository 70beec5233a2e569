"use client";

import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useFreshSignIn } from "./step-up.tsx";

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

interface RevealReasonDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question: "Reveal this memory?" */
  title: string;
  /** The verb on the button. */
  action: string;
  /** Given why. What it throws is shown, and the dialog stays. */
  onConfirm: (reason: string) => Promise<unknown>;
}

/** Asks why something masked has to be seen, and has the person sign in again where that was long ago. */
export function RevealReasonDialog(props: RevealReasonDialogProps): ReactNode {
  const [reason, setReason] = useState<Reason>(reasons[0]);
  const [detail, setDetail] = useState("");
  const { ensureFresh } = useFreshSignIn();

  async function confirm(): Promise<void> {
    if (!(await ensureFresh())) throw new Error("Nothing was revealed: the sign-in was not repeated.");
    const said = detail.trim();
    await props.onConfirm(said ? `${reason}: ${said}` : reason);
    setDetail("");
  }

  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title}
      description="Its words are shown in this view only. Who revealed it, when and why stands in the audit log."
      action={props.action}
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
