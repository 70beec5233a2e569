import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { EventPanel } from "#features/audit/panel/event-panel.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Event" };

export default async function EventPage({ params }: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const eventId = (await params).id;
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchQuery(trpc.audit.read.queryOptions({ eventId }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <EventPanel key={eventId} eventId={eventId} />
    </HydrationBoundary>
  );
}
