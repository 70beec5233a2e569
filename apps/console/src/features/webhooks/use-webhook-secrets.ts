"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "#components/ui/toast.tsx";
import { useFreshSignIn } from "#features/session/step-up.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

export type WebhookSecrets = Outputs["webhooks"]["reveal"];

/** The webhooks' secrets, each once it is asked for or made anew; they are kept in this view alone. */
export function useWebhookSecrets() {
  const trpc = useTRPC();
  const { ensureFresh } = useFreshSignIn();
  const [secrets, setSecrets] = useState<Partial<WebhookSecrets>>({});
  const reveal = useMutation(trpc.webhooks.reveal.mutationOptions());
  const renew = useMutation(trpc.webhooks.renewToken.mutationOptions());
  const mayReveal = useMay("secrets.reveal");

  async function show(): Promise<void> {
    if (!(await ensureFresh())) return;
    try {
      setSecrets(await reveal.mutateAsync());
      // Not in the cache of what was answered, either.
      reveal.reset();
    } catch (error) {
      toast.failed(error instanceof Error ? error.message : "The secrets could not be shown.");
    }
  }

  async function renewToken(): Promise<void> {
    const { webhookToken } = await renew.mutateAsync();
    renew.reset();
    setSecrets((known) => ({ ...known, webhookToken }));
    toast.done("There is a new webhook token. Exchange it at ElevenLabs: the old one ends within ten seconds.");
  }

  /** One that was entered takes the place of the one that is shown. */
  function keepSigningSecret(hmacKey: string): void {
    setSecrets((known) => (known.hmacKey === undefined ? known : { ...known, hmacKey }));
  }

  return { secrets, mayReveal, isShowing: reveal.isPending, show, renewToken, keepSigningSecret };
}

export type WebhookSecretsView = ReturnType<typeof useWebhookSecrets>;
