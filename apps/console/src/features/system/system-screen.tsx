"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useMay } from "#features/session/use-session.ts";
import { DependencyList } from "./dependency-list.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { MirrorSection } from "./mirror-section.tsx";
import { OverallState } from "./overall-state.tsx";
import { useSystemHealth, useWebhooks } from "./use-system.ts";
import { WebhookList } from "./webhook-list.tsx";

/** Whether the service works, where ElevenLabs reaches it, and how to see it work. */
export function SystemScreen(): ReactNode {
  const health = useSystemHealth();
  const system = useWebhooks();
  const mayMirror = useMay("settings.manage");
  const mayReadWebhooks = useMay("webhooks.read");
  const maySeeSecrets = useMay("secrets.manage");
  const report = health.state === "loading" ? null : health.report;
  // Skeletons promise that something comes; with the service away and nothing known there is nothing to promise.
  const nothingKnown = health.state === "lost" && !report;
  return (
    <>
      <PageHeader title="System health" />
      <PageContent padding="none">
        <OverallState health={health} />
        {nothingKnown ? null : (
          <>
            <Section
              title="Dependencies"
              description={
                health.state === "lost" ? (
                  <>
                    As last known, at <Timestamp at={health.checkedAt} show="time" />.
                  </>
                ) : (
                  "What the service stands on. Asked every 5 seconds."
                )
              }
            >
              <DependencyList report={report} stale={health.state === "lost"} />
            </Section>
            {mayMirror && report && report.dependencies.openmemory.status !== "not_configured" ? (
              <MirrorSection />
            ) : null}
            {mayReadWebhooks ? (
              <>
                <Section
                  title="Webhooks"
                  description={
                    <>
                      Where ElevenLabs reaches this organization at the three moments of a call. Token and signing
                      secret are{" "}
                      {maySeeSecrets ? (
                        <Link href="/settings/webhooks" className="text-accent underline underline-offset-2">
                          in the settings
                        </Link>
                      ) : (
                        "with the organization’s owners and admins"
                      )}
                      .
                    </>
                  }
                >
                  <WebhookList webhooks={system?.webhooks} />
                </Section>
                <Section title="See it work" description="With the webhooks above, and from programs of your own.">
                  <FirstSteps apiReferenceUrl={system?.apiReferenceUrl} />
                </Section>
              </>
            ) : null}
          </>
        )}
      </PageContent>
    </>
  );
}
