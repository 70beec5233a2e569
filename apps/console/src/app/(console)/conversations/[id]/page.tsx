import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ConversationPanel } from "#features/conversations/panel/conversation-panel.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Conversation" };

export default async function ConversationPage({ params }: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const conversationId = decodeURIComponent((await params).id);
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  // What was said is asked for by the browser, which knows whether the viewer may read it.
  await queryClient.prefetchQuery(trpc.conversations.readState.queryOptions({ conversationId }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ConversationPanel key={conversationId} conversationId={conversationId} />
    </HydrationBoundary>
  );
}
