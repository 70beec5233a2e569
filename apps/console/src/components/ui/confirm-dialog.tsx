"use client";

import { AlertDialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { TextField } from "./text-field.tsx";
import { useDialogFocus } from "./use-dialog-focus.ts";

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question: "Delete 12 memories?" */
  title: string;
  /** What will happen, and that it cannot be undone where that is so. */
  description: ReactNode;
  /** The verb on the button: "Delete memories". */
  action: string;
  tone?: "normal" | "danger";
  /** How many things it concerns. Above one they are typed before it can be done. */
  count?: number;
  /** What it throws is shown, and the dialog stays. */
  onConfirm: () => Promise<unknown>;
  children?: ReactNode;
}

/** Asks before something is done. Closes when it is done. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const focus = useDialogFocus();
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <AlertDialog.Content
          {...focus}
          className="-translate-x-1/2 fixed top-[16vh] left-1/2 z-50 max-h-[76dvh] w-[calc(100vw-2rem)] max-w-md overflow-y-auto rounded-xl border border-line bg-surface p-5 shadow-xl"
        >
          <AlertDialog.Title className="font-semibold text-base">{props.title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-1 text-pretty text-ink-soft">{props.description}</div>
          </AlertDialog.Description>
          <Confirmation {...props} />
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

// Below the dialog's content, so that what was typed is forgotten when it closes.
function Confirmation(props: ConfirmDialogProps): ReactNode {
  const { count = 1, tone = "normal" } = props;
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isReady = count <= 1 || typed.trim() === String(count);

  async function confirm(): Promise<void> {
    setIsBusy(true);
    setProblem(null);
    try {
      await props.onConfirm();
      props.onOpenChange(false);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <form
      className="mt-4 grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void confirm();
      }}
    >
      {props.children}
      {count > 1 ? (
        <TextField
          label={`Type ${count} to go on`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          inputMode="numeric"
          autoComplete="off"
        />
      ) : null}
      <p role="alert" className="text-pretty text-critical empty:hidden">
        {problem}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <AlertDialog.Cancel asChild>
          <Button>Cancel</Button>
        </AlertDialog.Cancel>
        <Button type="submit" variant={tone === "danger" ? "danger" : "primary"} disabled={!isReady || isBusy}>
          {props.action}
        </Button>
      </div>
    </form>
  );
}
