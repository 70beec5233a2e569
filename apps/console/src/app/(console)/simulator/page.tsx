import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SimulatorScreen } from "#features/simulator/simulator-screen.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Simulator" };

export default async function SimulatorPage(): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await Promise.all([
    queryClient.prefetchQuery(trpc.simulator.listCallers.queryOptions()),
    queryClient.prefetchQuery(trpc.agents.list.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SimulatorScreen />
    </HydrationBoundary>
  );
}
