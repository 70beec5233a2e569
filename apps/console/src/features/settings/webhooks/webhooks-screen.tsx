"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useFreshSignIn } from "#features/session/step-up.tsx";
import { WebhookList } from "#features/system/webhook-list.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { SettingsPage } from "../settings-page.tsx";

/** Where the platform delivers to, and what proves that it is the platform. */
export function WebhooksScreen(): ReactNode {
  const webhooks = useQuery(useTRPC().webhooks.list.queryOptions());
  return (
    <SettingsPage>
      <Section
        title="Addresses"
        description="Where ElevenLabs reaches this organization at the three moments of a call."
      >
        <WebhookList webhooks={webhooks.data?.webhooks} />
      </Section>
      <Section
        title="Secrets"
        description="The token for the addresses before and during a call, and the secret that deliveries after it are signed with. Showing them is audited."
      >
        <Secrets />
      </Section>
      <Section
        title="Signing secret"
        description="ElevenLabs makes it and shows it once, when the address after the call is entered there. Enter it here."
      >
        <SigningSecretForm />
      </Section>
      <Section
        title="New token"
        description="Ends the one in force within ten seconds. Agents start calls without memory until they carry the new one."
      >
        <TokenRenewal />
      </Section>
    </SettingsPage>
  );
}

function Secrets(): ReactNode {
  const { ensureFresh } = useFreshSignIn();
  const reveal = useMutation(useTRPC().webhooks.reveal.mutationOptions());
  if (!reveal.data) {
    return (
      <div className="grid justify-items-start gap-2">
        <Button
          disabled={reveal.isPending}
          onClick={async () => {
            if (await ensureFresh()) reveal.mutate();
          }}
        >
          Show secrets
        </Button>
        <p role="alert" className="text-critical empty:hidden">
          {reveal.error?.message}
        </p>
      </div>
    );
  }
  const { webhookToken, hmacKey } = reveal.data;
  return (
    <div className="grid gap-3">
      <div>
        <p className="mb-1 font-medium">Token</p>
        {webhookToken === null ? (
          <p className="text-ink-soft">Stored before tokens could be shown again. Make a new one below.</p>
        ) : (
          <CopyField text={webhookToken} label="the webhook token" />
        )}
      </div>
      <div>
        <p className="mb-1 font-medium">Signing secret</p>
        <CopyField text={hmacKey} label="the signing secret" />
      </div>
    </div>
  );
}

function SigningSecretForm(): ReactNode {
  const [secret, setSecret] = useState("");
  const change = useMutation(
    useTRPC().webhooks.setSigningSecret.mutationOptions({
      onSuccess: () => {
        setSecret("");
        toast.done("The signing secret was changed.");
      },
    }),
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate({ secret });
  }

  return (
    <form className="grid max-w-md gap-4" onSubmit={submit}>
      <TextField
        label="Signing secret"
        type="password"
        autoComplete="off"
        minLength={8}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
        problem={change.error?.message}
      />
      <Button type="submit" className="justify-self-start" disabled={secret === "" || change.isPending}>
        Set signing secret
      </Button>
    </form>
  );
}

function TokenRenewal(): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const renew = useMutation(useTRPC().webhooks.renewToken.mutationOptions());
  return (
    <div className="grid gap-3">
      {renew.data ? <CopyField text={renew.data.webhookToken} label="the new webhook token" /> : null}
      <Button className="justify-self-start" onClick={() => setIsAsking(true)}>
        Make a new token
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Make a new token?"
        description="The one in force ends within ten seconds. This cannot be undone: enter the new one at every agent."
        action="Make a new token"
        tone="danger"
        onConfirm={() => renew.mutateAsync()}
      />
    </div>
  );
}
