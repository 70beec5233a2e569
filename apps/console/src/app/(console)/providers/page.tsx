import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ProvidersScreen } from "#features/providers/providers-screen.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Providers" };

export default async function ProvidersPage(): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchQuery(trpc.providers.read.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ProvidersScreen />
    </HydrationBoundary>
  );
}
