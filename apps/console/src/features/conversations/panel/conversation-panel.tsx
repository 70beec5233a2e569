"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SidePanel } from "#components/ui/side-panel.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { ContentSections } from "./content-sections.tsx";
import { ConversationFacts } from "./conversation-facts.tsx";
import { ExtractAgain } from "./extract-again.tsx";
import { StateSection } from "./state-section.tsx";

const followMs = 1_500;

/** One conversation beside the list: how far it is and why, and for those who may read it, what was said and learned. */
export function ConversationPanel({ conversationId }: { conversationId: string }): ReactNode {
  const trpc = useTRPC();
  const state = useQuery(
    trpc.conversations.readState.queryOptions(
      { conversationId },
      { refetchInterval: ({ state: { data } }) => (data?.status === "extraction_pending" ? followMs : false) },
    ),
  );
  const mayRead = useMay("conversations.read");
  useContentOfState(conversationId, state.data?.extractedAt ?? null);
  if (state.error) {
    const isGone = state.error.data?.code === "NOT_FOUND";
    return (
      <SidePanel title="Conversation" closeHref="/conversations">
        {isGone ? (
          <EmptyState
            title="There is no such conversation"
            detail="It was never announced, or erased with its caller."
          />
        ) : (
          <ErrorState error={state.error} title="The conversation could not be loaded" onRetry={state.refetch} />
        )}
      </SidePanel>
    );
  }
  if (!state.data) {
    return (
      <SidePanel title="Conversation" closeHref="/conversations">
        <PanelSkeleton />
      </SidePanel>
    );
  }
  return (
    <SidePanel title="Conversation" closeHref="/conversations" actions={<ExtractAgain conversation={state.data} />}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <StateSection conversation={state.data} />
        <ConversationFacts conversation={state.data} />
        {mayRead ? (
          <ContentSections conversation={state.data} />
        ) : (
          <p className="text-pretty text-ink-soft">
            What was said is shown to people whose role may read conversations. States and reasons hold nothing of it.
          </p>
        )}
      </div>
    </SidePanel>
  );
}

/** What was said and learned is asked for again once it was read. */
function useContentOfState(conversationId: string, extractedAt: string | null): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (extractedAt) void queryClient.invalidateQueries(trpc.conversations.read.queryFilter({ conversationId }));
  }, [conversationId, extractedAt, queryClient, trpc]);
}

function PanelSkeleton(): ReactNode {
  return (
    <div className="grid gap-6">
      <Skeleton className="h-6 w-40" />
      <div className="grid gap-2">
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} className="h-5 w-2/3" />
        ))}
      </div>
    </div>
  );
}
