"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { confirmSignIn } from "#features/account/sign-in.ts";
import { useMe } from "./use-session.ts";

/** Asks for the password again, or for a code where codes are on. */
export function StepUpDialog({ onEnd }: { onEnd: (isFresh: boolean) => void }): ReactNode {
  return (
    <Dialog
      open
      onOpenChange={() => onEnd(false)}
      title="Show again that it is you"
      description="You signed in more than ten minutes ago. What you are about to do is recorded under your name."
    >
      <ConfirmationForm onDone={() => onEnd(true)} onCancel={() => onEnd(false)} />
    </Dialog>
  );
}

function ConfirmationForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }): ReactNode {
  const { twoFactorEnabled } = useMe().person;
  const [secret, setSecret] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsBusy(true);
    setProblem(null);
    try {
      await confirmSignIn(twoFactorEnabled ? { code: secret } : { password: secret });
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setIsBusy(false);
    }
  }

  const field = {
    value: secret,
    problem,
    onChange: (event: { target: { value: string } }) => setSecret(event.target.value),
  };
  return (
    <form className="grid gap-4" onSubmit={submit}>
      {twoFactorEnabled ? (
        <TextField label="One-time code" autoComplete="one-time-code" {...field} />
      ) : (
        <TextField label="Your password" type="password" autoComplete="current-password" {...field} />
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={isBusy}>
          Go on
        </Button>
      </div>
    </form>
  );
}
