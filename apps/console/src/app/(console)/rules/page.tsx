import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { RulesScreen } from "#features/rules/rules-screen.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Privacy rules" };

export default async function RulesPage(): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await Promise.all([
    queryClient.prefetchQuery(trpc.privacyRules.read.queryOptions()),
    queryClient.prefetchQuery(trpc.privacyRules.readRun.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <RulesScreen />
    </HydrationBoundary>
  );
}
