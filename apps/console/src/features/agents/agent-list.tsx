"use client";

import { useQuery } from "@tanstack/react-query";
import { Bot } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Column } from "#components/list/columns.ts";
import { DataList } from "#components/list/data-list.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { counted } from "#components/words/counted.ts";
import { IdText } from "#components/words/id-text.tsx";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { HeardMoments } from "./heard-moments.tsx";

type Agent = Outputs["agents"]["list"][number];

const columns: Column<Agent>[] = [
  {
    id: "name",
    header: "Agent",
    width: "minmax(0,1fr)",
    card: "first",
    cell: ({ name, id }) => name ?? <IdText>{id}</IdText>,
  },
  {
    id: "heard",
    header: "Heard",
    width: "15rem",
    from: "medium",
    card: "second",
    cell: ({ hooks }) => <HeardMoments hooks={hooks} />,
  },
  {
    id: "calls",
    header: "Calls, 30 days",
    width: "6rem",
    from: "wide",
    align: "end",
    cell: ({ recentCalls }) => (
      <span className={recentCalls === 0 ? "text-ink-soft tabular-nums" : "tabular-nums"}>
        {recentCalls.toLocaleString("en")}
      </span>
    ),
  },
  {
    id: "profile",
    header: "Profile",
    width: "9rem",
    from: "wide",
    cell: ({ profileFetchedAt, dynamicVariables }) => (
      <span className="text-ink-soft">
        {profileFetchedAt === null ? "Not fetched" : countVariables(dynamicVariables)}
      </span>
    ),
  },
  {
    id: "last",
    header: "Last call",
    width: "7rem",
    card: "second",
    cell: ({ lastCallAt }) =>
      lastCallAt ? <RelativeTime at={lastCallAt} /> : <span className="text-ink-soft">None</span>,
  },
];

function countVariables(count: number): string {
  if (count === 0) return "No own variables";
  return counted(count, "own variable");
}

/** The agents that webhooks taught us of. */
export function AgentList(): ReactNode {
  const { data, error, refetch } = useQuery(useTRPC().agents.list.queryOptions());
  return (
    <DataList
      label="Agents"
      columns={columns}
      rows={data}
      query={{ hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => {}, error, refetch }}
      keyOf={({ id }) => id}
      nameOf={({ id, name }) => name ?? id}
      hrefOf={({ id }) => `/agents/${encodeURIComponent(id)}`}
      empty={
        <EmptyState
          icon={Bot}
          title="No agent has called yet"
          detail="An agent appears here with its first call, announced or delivered. Connect one, or simulate a call."
        >
          <Link href="/agents/connect" className={buttonClass({ variant: "primary" })}>
            Connect an agent
          </Link>
          <Link href="/simulator" className={buttonClass()}>
            Simulate a call
          </Link>
        </EmptyState>
      }
    />
  );
}
