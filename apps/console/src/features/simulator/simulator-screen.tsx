"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useState } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { useInBrowser } from "#components/use-in-browser.ts";
import { newNumber } from "./new-number.ts";
import { AfterCall } from "./parts/after-call.tsx";
import { BeforeCall } from "./parts/before-call.tsx";
import { DuringCall } from "./parts/during-call.tsx";
import { LineForm, sampleAgent } from "./parts/line-form.tsx";
import { samples } from "./samples.ts";
import type { Line } from "./use-simulated-call.ts";

/** Be a caller: every moment of a call through the real webhooks, sent by the server with the organization's credentials. */
export function SimulatorScreen(): ReactNode {
  const inBrowser = useInBrowser();
  return (
    <>
      <PageHeader title="Simulator" description="Be a caller, through the real webhooks" />
      {/* The number is made up anew in each browser, so there is none in the server's page. */}
      {inBrowser ? <Simulator /> : null}
    </>
  );
}

function Simulator(): ReactNode {
  const [agentId] = useQueryState("agent", parseAsString);
  const [line, setLine] = useState<Line>(() => ({
    number: newNumber(),
    agent: agentId === null ? sampleAgent : { id: agentId, name: agentId },
  }));
  const [question, setQuestion] = useState(samples[0].question);
  return (
    <PageContent className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <section aria-label="Who calls" className="lg:sticky lg:top-20">
        <LineForm line={line} onChange={setLine} />
      </section>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <BeforeCall key={`${line.number}/${line.agent.id}`} line={line} />
        <DuringCall key={question} line={line} question={question} />
        <AfterCall line={line} onSample={(sample) => setQuestion(sample.question)} />
      </div>
    </PageContent>
  );
}
