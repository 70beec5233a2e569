"use client";

import type { ReactNode } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { ConnectSteps } from "#features/webhooks/connect-steps.tsx";
import { FirstCall } from "./first-call.tsx";

/** Where the first owner arrives: see a call remembered, then connect an agent. */
export function WelcomeScreen(): ReactNode {
  return (
    <>
      <PageHeader title="First steps" description="See a call remembered, then connect an agent" />
      <PageContent padding="below" className="[&>section:first-child]:border-t-0">
        <Section
          title="See a call remembered"
          description="One click sends a call through the same webhook that ElevenLabs uses, signed. Its memories appear here."
        >
          <FirstCall />
        </Section>
        <Section
          title="Connect an agent"
          description="Three addresses and two secrets, entered at ElevenLabs. They stay under Agents, to be copied later."
        >
          <div className="max-w-2xl">
            <ConnectSteps />
          </div>
        </Section>
      </PageContent>
    </>
  );
}
