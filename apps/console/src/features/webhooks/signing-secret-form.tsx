"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { useSecretOfEnvironment } from "./use-secret-of-environment.ts";

/** Takes the secret that ElevenLabs shows when the webhook is made there. */
export function SigningSecretForm({ onSet }: { onSet: (secret: string) => void }): ReactNode {
  const [secret, setSecret] = useState("");
  const isGiven = useSecretOfEnvironment("ELEVENLABS_POST_CALL_HMAC_KEY");
  const set = useMutation(useTRPC().webhooks.setSigningSecret.mutationOptions());

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    try {
      await set.mutateAsync({ secret: secret.trim() });
      // What was sent stays in no cache.
      set.reset();
      onSet(secret.trim());
      setSecret("");
      toast.done("Deliveries are checked with this secret from now on.");
    } catch {
      // Shown beside the field.
    }
  }

  return (
    <form className="grid gap-2" onSubmit={submit}>
      <TextField
        label="Signing secret from ElevenLabs"
        hint={
          isGiven
            ? "ELEVENLABS_POST_CALL_HMAC_KEY is set where the service runs: the next start brings that secret back, so set it to the new one there as well."
            : "ElevenLabs makes it with the webhook and shows it once."
        }
        type="password"
        autoComplete="off"
        value={secret}
        problem={set.error?.message}
        onChange={(event) => setSecret(event.target.value)}
      />
      <Button type="submit" className="justify-self-start" disabled={set.isPending || secret.trim() === ""}>
        Save signing secret
      </Button>
    </form>
  );
}
