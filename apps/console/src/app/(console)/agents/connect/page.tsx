import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ConnectPanel } from "#features/agents/connect-panel.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Connect an agent" };

export default async function ConnectPage(): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchQuery(trpc.webhooks.list.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ConnectPanel />
    </HydrationBoundary>
  );
}
