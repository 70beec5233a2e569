"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Meter } from "#components/ui/meter.tsx";
import { Select } from "#components/ui/select.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { MaskedText } from "#components/words/masked-text.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

type Brief = Outputs["callers"]["previewBrief"];
type Item = Brief["items"][number];

/** Stands for agents that the caller has not spoken with. */
const anyOther = "";

const sections: { name: Item["section"]; title: string }[] = [
  { name: "conflicts", title: "Conflicts" },
  { name: "memories", title: "Memories" },
  { name: "preferences", title: "Preferences" },
  { name: "relationship_insights", title: "Relationship" },
];

/** What an agent starts the next call with, in the words it is told. */
export function BriefTab({ callerId }: { callerId: string }): ReactNode {
  const [agentId, setAgentId] = useState<string | undefined>(undefined);
  const {
    data: brief,
    error,
    refetch,
  } = useQuery(
    useTRPC().callers.previewBrief.queryOptions(
      { callerId, ...(agentId !== undefined && { agentId }) },
      { placeholderData: keepPreviousData },
    ),
  );
  if (error && !brief) return <ErrorState error={error} title="The brief could not be loaded" onRetry={refetch} />;
  if (!brief) return <Skeleton className="h-64 w-full" />;
  if (brief.withheld === "restricted") {
    return (
      <EmptyState
        icon={EyeOff}
        title="Agents are told nothing"
        detail="The caller is restricted: lift that to have agents told again."
      />
    );
  }
  if (brief.withheld === "nothing_known") {
    return (
      <EmptyState
        title="The next call starts from nothing"
        detail="A brief is written when the first call has been read."
      />
    );
  }
  const agents = [
    ...brief.agents.map(({ id, name }) => ({ value: id, label: name ?? id })),
    { value: anyOther, label: "An agent that has not spoken with them" },
  ];
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="As this agent is told"
          options={agents}
          value={agentId ?? brief.agentId ?? anyOther}
          onChange={setAgentId}
        />
        <div className="self-end text-ink-soft">
          <p className="mb-1.5 tabular-nums">
            {brief.tokens.used.toLocaleString("en")} of {brief.tokens.budget.toLocaleString("en")} tokens
            {brief.updatedAt ? (
              <>
                , written <Timestamp at={brief.updatedAt} />
              </>
            ) : null}
          </p>
          <Meter label="Tokens of the context" value={brief.tokens.used} max={brief.tokens.budget} />
        </div>
      </div>
      {brief.withheld === "rules_changed" ? (
        <p role="status" className="rounded-lg bg-caution-tint px-3 py-2 text-caution">
          The privacy rules have changed since it was written: until it is written anew, in a moment, agents are told
          nothing.
        </p>
      ) : null}
      <BriefPart title="Greeting">
        <Told text={brief.greeting} />
      </BriefPart>
      {brief.lastCall ? (
        <BriefPart title="Last call">
          <Told text={brief.lastCall} />
        </BriefPart>
      ) : null}
      {sections.map(({ name, title }) => {
        const items = brief.items.filter(({ section }) => section === name);
        return items.length === 0 ? null : (
          <BriefPart key={name} title={title}>
            <ul className="grid gap-1.5">
              {items.map((item) => (
                <BriefLine key={`${item.memoryId}${item.text}`} item={item} />
              ))}
            </ul>
          </BriefPart>
        );
      })}
    </div>
  );
}

function BriefPart({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section aria-label={title}>
      <h2 className="mb-1.5 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function BriefLine({ item }: { item: Item }): ReactNode {
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-3">
      <span title={`Importance ${item.importance} of 10`} className="text-right text-ink-soft tabular-nums">
        {item.importance}
      </span>
      <span className="text-pretty [overflow-wrap:anywhere]">
        <Told text={item} /> {item.isOpen ? <Badge>Open</Badge> : null}
      </span>
      <span className="text-ink-soft tabular-nums">{item.date}</span>
    </li>
  );
}

function Told({ text }: { text: Pick<Item, "text" | "masked" | "sensitivity"> | null }): ReactNode {
  if (text === null) return null;
  return text.masked ? <MaskedText categories={text.sensitivity} /> : text.text;
}
