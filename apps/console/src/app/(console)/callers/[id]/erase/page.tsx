import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ErasureScreen } from "#features/erasure/erasure-screen.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Erase caller" };

export default async function ErasePage({ params }: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const callerId = (await params).id;
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchQuery(trpc.erasures.prepare.queryOptions({ callerId }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ErasureScreen callerId={callerId} />
    </HydrationBoundary>
  );
}
