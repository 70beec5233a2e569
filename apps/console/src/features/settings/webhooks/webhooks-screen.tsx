"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "#components/ui/section.tsx";
import { WebhookList } from "#features/system/webhook-list.tsx";
import { RenewToken } from "#features/webhooks/renew-token.tsx";
import { SecretField } from "#features/webhooks/secret-field.tsx";
import { SigningSecretForm } from "#features/webhooks/signing-secret-form.tsx";
import { useWebhookSecrets } from "#features/webhooks/use-webhook-secrets.ts";
import { useTRPC } from "#trpc/client.tsx";
import { SettingsPage } from "../settings-page.tsx";

/** Where the platform delivers to, and what proves that it is the platform. */
export function WebhooksScreen(): ReactNode {
  const webhooks = useQuery(useTRPC().webhooks.list.queryOptions());
  const view = useWebhookSecrets();
  return (
    <SettingsPage>
      <Section
        title="Addresses"
        description={
          <>
            Where ElevenLabs reaches this organization at the three moments of a call.{" "}
            <Link href="/agents/connect" className="text-accent underline underline-offset-2">
              What to enter where
            </Link>
          </>
        }
      >
        <WebhookList webhooks={webhooks.data?.webhooks} />
      </Section>
      <Section
        title="Webhook token"
        description="For the addresses before and during a call. Showing it is audited. A new one ends the one in force within ten seconds: agents start calls without memory until they carry it."
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 [&>button]:justify-self-start">
          <SecretField view={view} name="the webhook token" secret={view.secrets.webhookToken} />
          <RenewToken onRenew={view.renewToken} />
        </div>
      </Section>
      <Section
        title="Signing secret"
        description="Deliveries after a call are signed with it. ElevenLabs makes it and shows it once, when the address after the call is entered there."
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <div className="max-w-md">
            <SigningSecretForm onSet={view.keepSigningSecret} />
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-1 [&>button]:justify-self-start">
            <p className="font-medium">The one in force</p>
            <SecretField view={view} name="the signing secret" secret={view.secrets.hmacKey} />
          </div>
        </div>
      </Section>
    </SettingsPage>
  );
}
