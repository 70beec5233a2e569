import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AgentPanel } from "#features/agents/panel/agent-panel.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Agent" };

export default async function AgentPage({ params }: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const agentId = decodeURIComponent((await params).id);
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchQuery(trpc.agents.read.queryOptions({ agentId }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AgentPanel key={agentId} agentId={agentId} />
    </HydrationBoundary>
  );
}
