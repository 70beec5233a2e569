"use client";

import { useQuery } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SidePanel } from "#components/ui/side-panel.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { AgentProfile } from "./agent-profile.tsx";
import { HookSightings } from "./hook-sightings.tsx";
import { LastCalls } from "./last-calls.tsx";

/** One agent: which of its webhooks were heard of, what it declares, and its last calls. */
export function AgentPanel({ agentId }: { agentId: string }): ReactNode {
  const agent = useQuery(useTRPC().agents.read.queryOptions({ agentId }));
  if (agent.error) {
    return (
      <SidePanel title="Agent" closeHref="/agents">
        {agent.error.data?.code === "NOT_FOUND" ? (
          <EmptyState title="Nothing was heard of this agent" detail="It appears with its first call." />
        ) : (
          <ErrorState error={agent.error} title="The agent could not be loaded" onRetry={agent.refetch} />
        )}
      </SidePanel>
    );
  }
  const { data } = agent;
  return (
    <SidePanel
      title={data?.name ?? agentId}
      closeHref="/agents"
      actions={
        <Link
          href={`/simulator?agent=${encodeURIComponent(agentId)}`}
          prefetch={false}
          className={buttonClass({ size: "sm" })}
        >
          <FlaskConical aria-hidden="true" className="size-3.5" />
          Simulate a call
        </Link>
      }
    >
      {data ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <p className="flex items-center gap-1">
            <code className="font-mono text-[13px] text-ink-soft [overflow-wrap:anywhere]">{data.id}</code>
            <CopyButton text={data.id} label="the agent's id" />
          </p>
          <HookSightings hooks={data.hooks} />
          <AgentProfile agent={data} />
          <LastCalls calls={data.lastCalls} agentId={data.id} />
        </div>
      ) : (
        <div className="grid gap-3">
          {[0, 1, 2, 3, 4].map((row) => (
            <Skeleton key={row} className="h-8 w-full" />
          ))}
        </div>
      )}
    </SidePanel>
  );
}
