import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SystemScreen } from "#features/system/system-screen.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "System health" };

export default async function SystemPage(): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await Promise.all([
    queryClient.prefetchQuery(trpc.system.checkHealth.queryOptions()),
    queryClient.prefetchQuery(trpc.webhooks.list.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SystemScreen />
    </HydrationBoundary>
  );
}
