import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { MemoryPanel } from "#features/memories/panel/memory-panel.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Memory" };

export default async function MemoryPage({ params }: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const memoryId = (await params).id;
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await Promise.all([
    queryClient.prefetchQuery(trpc.memories.read.queryOptions({ memoryId })),
    queryClient.prefetchQuery(trpc.memories.readSurroundings.queryOptions({ memoryId })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MemoryPanel key={memoryId} memoryId={memoryId} />
    </HydrationBoundary>
  );
}
