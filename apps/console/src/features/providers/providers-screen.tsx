"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { EngineDraft } from "./engine-fields.tsx";
import { draftsOf, ProviderForm } from "./provider-form.tsx";
import { describeAccess, describeModel, type Engine, type InForce, providerNames } from "./provider-words.ts";
import { TrialSection } from "./trial-section.tsx";

/** What calls are read with: in force, to be chosen, and to be tried. */
export function ProvidersScreen(): ReactNode {
  const query = useQuery(useTRPC().providers.read.queryOptions());
  return (
    <>
      <PageHeader title="Providers" description="What calls are read with" />
      <PageContent padding="below" className="[&>section:first-child]:border-t-0">
        {query.error && !query.data ? (
          <ErrorState error={query.error} title="The providers could not be loaded" onRetry={query.refetch} />
        ) : query.data ? (
          <Providers key={`${query.data.from}/${query.data.primary.provider}`} inForce={query.data} />
        ) : (
          <div className="grid gap-4 py-8">
            {[0, 1, 2, 3].map((row) => (
              <Skeleton key={row} className="h-16 max-w-2xl" />
            ))}
          </div>
        )}
      </PageContent>
    </>
  );
}

function Providers({ inForce }: { inForce: InForce }): ReactNode {
  const [drafts, setDrafts] = useState<readonly EngineDraft[]>(() => draftsOf(inForce));
  const { from, primary, fallback, problem } = inForce;
  return (
    <>
      <Section
        title="In force"
        description={from === "organization" ? "Chosen by this organization." : "Left to the installation."}
      >
        <div className="grid max-w-2xl gap-2">
          <p className="text-pretty">
            <Described engine={primary} defaults={inForce.defaultModels} />
          </p>
          <p className="text-pretty text-ink-soft">
            {fallback ? (
              <>
                When it gives no reading: <Described engine={fallback} defaults={inForce.defaultModels} />
              </>
            ) : primary.provider === "local" ? (
              "It is always at hand, so nothing stands in for it."
            ) : (
              "When it gives no reading, the call is tried again later."
            )}
          </p>
          {problem ? (
            <p role="alert" className="rounded-lg bg-critical-tint px-3 py-2 text-pretty">
              Calls cannot be read as things stand: {problem}
            </p>
          ) : null}
        </div>
      </Section>
      <Section
        title="Choose"
        description="Holds from the next call on, in every process. Keys are written and never read."
      >
        <ProviderForm inForce={inForce} onDraft={setDrafts} />
      </Section>
      <Section title="Try it" description="With what is chosen above, saved or not.">
        <TrialSection drafts={drafts} defaults={inForce.defaultModels} />
      </Section>
    </>
  );
}

function Described({ engine, defaults }: { engine: Engine; defaults: InForce["defaultModels"] }): ReactNode {
  const access = describeAccess(engine);
  return (
    <>
      <span className="font-medium text-ink">{providerNames[engine.provider]}</span>
      {engine.provider === "local" ? ", without a model." : `: ${describeModel(engine, defaults)}, ${access}.`}
    </>
  );
}
