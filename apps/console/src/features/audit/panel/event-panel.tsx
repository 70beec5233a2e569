"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SidePanel } from "#components/ui/side-panel.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { deedOf, sentenceOf } from "../event-words.ts";
import { OutcomeWord } from "../outcome-word.tsx";
import { nameOf } from "../party-words.ts";
import { EventProof } from "./event-proof.tsx";

type Reading = Outputs["audit"]["read"];

/** An event: what was done, by whom and why, what proves it, and how it stands in the chain. */
export function EventPanel({ eventId }: { eventId: string }): ReactNode {
  const query = useQuery(useTRPC().audit.read.queryOptions({ eventId }));
  return (
    <SidePanel
      title={query.data ? `Event #${query.data.row.sequence.toLocaleString("en")}` : "Event"}
      closeHref="/audit"
    >
      {query.data ? (
        <Event reading={query.data} />
      ) : query.error ? (
        <ErrorState error={query.error} title="The event could not be loaded" onRetry={query.refetch} />
      ) : (
        <div className="grid gap-3">
          <Skeleton className="h-5 w-4/5" />
          <Skeleton className="h-40 w-full" />
          <Skeleton className="h-24 w-full" />
        </div>
      )}
    </SidePanel>
  );
}

function Event({ reading }: { reading: Reading }): ReactNode {
  const { row, event } = reading;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <p className="text-pretty text-base">
        <b className="font-medium">{nameOf(row.actor)}</b> {deedOf(row)}.
      </p>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-2 [&_dt]:text-ink-soft">
        <Fact name="When">
          <Timestamp at={row.at} />
        </Fact>
        <Fact name="Outcome">
          <OutcomeWord outcome={row.outcome} />
        </Fact>
        {row.reason ? <Fact name="Reason">{row.reason}</Fact> : null}
        {event.private.subject ? <Fact name="Named as">{event.private.subject.value}</Fact> : null}
        {event.private.ip ? <Fact name="From">{event.private.ip.value}</Fact> : null}
        <Fact name="Identified by">{authWords[event.auth]}</Fact>
        {row.caller ? (
          <Fact name="Caller">
            {row.caller.ending ? (
              <Link href={`/callers/${row.caller.id}`} className="text-accent hover:underline">
                …{row.caller.ending}
              </Link>
            ) : (
              "without a number, or stored no more"
            )}
          </Fact>
        ) : null}
        <Fact name="Request id">
          <code className="font-mono text-[13px] [overflow-wrap:anywhere]">{event.request_id}</code>
        </Fact>
      </dl>
      <EventProof reading={reading} />
      <Neighbours {...reading} />
      <section aria-labelledby="raw-event">
        <div className="mb-1.5 flex items-center justify-between gap-2">
          <h3 id="raw-event" className="font-medium">
            As it stands in the chain
          </h3>
          <CopyButton text={JSON.stringify(event, null, 2)} label="the event" />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
        <pre tabIndex={0} className="max-h-80 overflow-auto rounded-lg bg-sunken p-3 font-mono text-xs leading-5">
          {JSON.stringify(event, null, 2)}
        </pre>
      </section>
      {row.caller ? (
        <Link href={`/audit?caller=${row.caller.id}`} className={buttonClass({ size: "sm" })}>
          All events of this caller
        </Link>
      ) : null}
    </div>
  );
}

const authWords: Record<Reading["event"]["auth"], string> = {
  none: "nothing: the service itself, or somebody it refused",
  token: "the webhook token",
  signature: "the webhook’s signature",
  api_key: "an API key",
  session: "password",
  session_totp: "password and one-time code",
  operator: "access to the machine",
};

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

function Neighbours({ previous, next }: Pick<Reading, "previous" | "next">): ReactNode {
  const search = useSearchParams().toString();
  const neighbours = [
    { title: "After it", row: next },
    { title: "Before it", row: previous },
  ];
  return (
    <section aria-labelledby="neighbours">
      <h3 id="neighbours" className="mb-1.5 font-medium">
        Its neighbours
      </h3>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {neighbours.map(({ title, row }) => (
          <li key={title} className="px-3 py-2">
            <span className="block text-ink-soft text-xs">{title}</span>
            {row ? (
              <Link href={`/audit/${row.id}${search ? `?${search}` : ""}`} scroll={false} className="hover:underline">
                <span className="tabular-nums">#{row.sequence.toLocaleString("en")}</span> {sentenceOf(row)}
              </Link>
            ) : (
              <span className="text-ink-soft">{title === "After it" ? "It is the newest." : "It is the first."}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
