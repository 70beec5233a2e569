"use client";

import { useMutation } from "@tanstack/react-query";
import { PhoneIncoming, Send } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect, useState } from "react";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { readClientData } from "#features/simulator/answers.ts";
import { newNumber } from "#features/simulator/new-number.ts";
import { CallProgress } from "#features/simulator/parts/call-progress.tsx";
import { HeardBeforeView } from "#features/simulator/parts/heard-before.tsx";
import { sampleAgent } from "#features/simulator/parts/line-form.tsx";
import { samples } from "#features/simulator/samples.ts";
import { parseTranscript } from "#features/simulator/transcript-text.ts";
import { useSimulatedCall } from "#features/simulator/use-simulated-call.ts";
import { useTRPC } from "#trpc/client.tsx";

/** A call sent with one click, the memories that come of it, and what the agent would say at the next one. */
export function FirstCall(): ReactNode {
  const simulated = useSimulatedCall();
  const next = useMutation(useTRPC().simulator.askClientData.mutationOptions());
  const [number, setNumber] = useState("");
  const isRemembered = simulated.call?.status === "extraction_completed";
  const { mutate } = next;
  useEffect(() => {
    if (isRemembered) mutate({ number, agent: sampleAgent });
  }, [isRemembered, mutate, number]);
  const heard = next.data && readClientData(next.data.body);

  function send(): void {
    const parsed = parseTranscript(samples[0].text);
    if (parsed.outcome === "invalid") return;
    const caller = newNumber();
    setNumber(caller);
    simulated.send({ number: caller, agent: sampleAgent }, { turns: parsed.turns, language: samples[0].language });
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <details className="rounded-lg border border-line bg-surface px-3 py-2">
        <summary className="cursor-pointer">What Marisol says in it</summary>
        <p className="mt-2 whitespace-pre-line text-pretty text-ink-soft">{samples[0].text}</p>
      </details>
      {simulated.sent ? null : (
        <Button variant="primary" className="justify-self-start" disabled={simulated.isSending} onClick={send}>
          <Send aria-hidden="true" className="size-4" />
          Send a test call
        </Button>
      )}
      <CallProgress simulated={simulated} />
      {heard ? (
        <section aria-label="What the agent hears at her next call" className="grid gap-3">
          <h3 className="flex items-center gap-2 font-medium">
            <PhoneIncoming aria-hidden="true" className="size-4 text-ink-soft" />
            When she calls again, the agent begins with
          </h3>
          <HeardBeforeView heard={heard} />
          <p className="flex flex-wrap gap-2">
            <Link href="/simulator" className={buttonClass()}>
              Go on in the simulator
            </Link>
            <Link href="/" className={buttonClass({ variant: "quiet" })}>
              Open the overview
            </Link>
          </p>
        </section>
      ) : null}
    </div>
  );
}
