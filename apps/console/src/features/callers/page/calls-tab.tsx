"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { PhoneIncoming } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { MaskedText } from "#components/words/masked-text.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { MemoryText } from "#features/memories/memory-text.tsx";
import { useAgentNames } from "#features/memories/use-agent-names.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { ActivityChart } from "./activity-chart.tsx";

type Call = Outputs["callers"]["listCalls"]["items"][number];

const pageSize = 20;

/** The calls of a caller, newest first, each with what it taught. */
export function CallsTab({ callerId }: { callerId: string }): ReactNode {
  const trpc = useTRPC();
  const activity = useQuery(trpc.callers.readActivity.queryOptions({ callerId })).data;
  const query = useInfiniteQuery(
    trpc.callers.listCalls.infiniteQueryOptions(
      { callerId, limit: pageSize },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const calls = query.data?.pages.flatMap(({ items }) => items);
  if (query.error && !calls) {
    return <ErrorState error={query.error} title="The calls could not be loaded" onRetry={query.refetch} />;
  }
  if (calls?.length === 0) {
    return <EmptyState icon={PhoneIncoming} title="No calls yet" detail="What is known of this caller was imported." />;
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <ActivityChart months={activity} />
      <ol className="relative grid gap-6 border-line-strong border-l pl-5">
        {calls ? calls.map((call) => <CallItem key={call.id} call={call} />) : <Skeleton className="h-40 w-full" />}
      </ol>
      {query.hasNextPage ? (
        <Button
          className="justify-self-start"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show older calls
        </Button>
      ) : null}
    </div>
  );
}

const stateWords: Partial<Record<Call["status"], string>> = {
  initiated: "Announced, nothing heard since",
  extraction_pending: "Extracting",
  extraction_failed: "Extraction failed",
  failed: "Did not take place",
  skipped: "Not extracted",
};

function CallItem({ call }: { call: Call }): ReactNode {
  const { agentName } = useAgentNames();
  const [learned, confirmed] = [
    call.memories.filter(({ isNew }) => isNew),
    call.memories.filter(({ isNew }) => !isNew),
  ];
  const state = stateWords[call.status];
  return (
    <li className="relative grid gap-1.5">
      <span
        aria-hidden="true"
        className="-left-5 -translate-x-1/2 absolute top-1.5 size-2 rounded-full border border-surface bg-ink-soft"
      />
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          href={`/conversations/${encodeURIComponent(call.id)}`}
          prefetch={false}
          className="font-medium underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          <Timestamp at={call.startedAt ?? call.createdAt} />
        </Link>
        <span className="text-ink-soft">
          {[agentName(call.agentId), describeDuration(call.durationSeconds), call.topic?.replaceAll("_", " ")]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {state ? <Badge>{state}</Badge> : null}
      </p>
      {call.summary === null ? null : (
        <p className="max-w-prose text-pretty [overflow-wrap:anywhere]">
          {call.summaryMasked ? <MaskedText categories={call.sensitivity} /> : call.summary}
        </p>
      )}
      <Taught title="Taught" memories={learned} />
      <Taught title="Confirmed" memories={confirmed} />
      {call.status === "extraction_completed" && call.memories.length === 0 ? (
        <p className="text-ink-soft">Taught nothing.</p>
      ) : null}
    </li>
  );
}

function Taught({ title, memories }: { title: string; memories: Call["memories"] }): ReactNode {
  if (memories.length === 0) return null;
  return (
    <div className="grid gap-x-3 sm:grid-cols-[5rem_minmax(0,1fr)]">
      <span className="text-ink-soft">{title}</span>
      <ul className="grid gap-0.5">
        {memories.map((memory) => (
          <li key={memory.id} className="[overflow-wrap:anywhere]">
            <Link href={`/memories/${memory.id}`} prefetch={false} className="hover:underline hover:underline-offset-2">
              <MemoryText memory={memory} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function describeDuration(seconds: number | null): string | null {
  if (seconds === null) return null;
  const minutes = Math.round(seconds / 60);
  return minutes < 1 ? `${seconds} s` : `${minutes} min`;
}
