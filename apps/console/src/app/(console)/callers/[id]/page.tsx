import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CallerScreen } from "#features/callers/page/caller-screen.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

// Without name or number: titles end up in histories and pictures of screens.
export const metadata: Metadata = { title: "Caller" };

export default async function CallerPage({ params }: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const callerId = (await params).id;
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await Promise.all([
    queryClient.prefetchQuery(trpc.callers.read.queryOptions({ callerId })),
    queryClient.prefetchQuery(trpc.memories.listAgents.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CallerScreen key={callerId} callerId={callerId} />
    </HydrationBoundary>
  );
}
