"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type FormEvent, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { confirmSignIn } from "#features/account/sign-in.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useMe } from "./use-session.ts";

interface FreshSignIn {
  /**
   * Sees to a sign-in of the last ten minutes: asks for the password or a code where it is older. False when the person gave
   * up; then do nothing.
   */
  ensureFresh(): Promise<boolean>;
}

const FreshSignInContext = createContext<FreshSignIn>({ ensureFresh: async () => false });

/** For what the service allows soon after signing in alone: call `ensureFresh` before it. */
export function useFreshSignIn(): FreshSignIn {
  return useContext(FreshSignInContext);
}

export function FreshSignInProvider({ children }: { children: ReactNode }): ReactNode {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const [isAsking, setIsAsking] = useState(false);
  const answer = useRef<(isFresh: boolean) => void>(() => {});

  const ensureFresh = useCallback(async () => {
    const { isFresh } = await queryClient.fetchQuery(trpc.session.me.queryOptions(undefined, { staleTime: 0 }));
    if (isFresh) return true;
    setIsAsking(true);
    return new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });
  }, [queryClient, trpc]);

  function end(isFresh: boolean): void {
    setIsAsking(false);
    answer.current(isFresh);
  }

  return (
    <FreshSignInContext value={{ ensureFresh }}>
      {children}
      <Dialog
        open={isAsking}
        onOpenChange={() => end(false)}
        title="Show again that it is you"
        description="You signed in more than ten minutes ago. What you are about to do is recorded under your name."
      >
        <ConfirmationForm onDone={() => end(true)} onCancel={() => end(false)} />
      </Dialog>
    </FreshSignInContext>
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
