import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { RequestPanel } from "#features/requests/panel/request-panel.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Request" };

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const requestId = (await params).id;
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchQuery(trpc.privacyRequests.read.queryOptions({ requestId }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <RequestPanel key={requestId} requestId={requestId} />
    </HydrationBoundary>
  );
}
