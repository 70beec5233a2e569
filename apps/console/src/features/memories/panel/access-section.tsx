"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { useAgentNames } from "../use-agent-names.ts";
import { PanelSection } from "./panel-section.tsx";

const hookNames = { client_data: "before a call", search_memory: "when it searched" };

/** Which agents were given a memory, and when. */
export function AccessSection({ memoryId }: { memoryId: string }): ReactNode {
  const { agentName } = useAgentNames();
  const query = useInfiniteQuery(
    useTRPC().memories.listAccesses.infiniteQueryOptions(
      { memoryId, limit: 10 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const accesses = query.data?.pages.flatMap(({ items }) => items);
  return (
    <PanelSection title="Agents that were given it">
      {query.error && !accesses ? (
        <ErrorState error={query.error} title="The accesses could not be loaded" onRetry={query.refetch} />
      ) : null}
      {!accesses && !query.error ? <Skeleton className="h-5 w-3/4" /> : null}
      {accesses?.length === 0 ? <p className="text-ink-soft">None so far.</p> : null}
      <ul className="grid gap-1.5">
        {accesses?.map(({ at, agentId, conversationId, hook }) => (
          <li key={`${at}/${agentId}/${conversationId}`} className="flex flex-wrap gap-x-2">
            <span className="min-w-0 truncate font-medium">{agentName(agentId)}</span>
            <span className="text-ink-soft">
              {hookNames[hook]}, <Timestamp at={at} />
            </span>
            {conversationId ? (
              <Link
                href={`/conversations/${encodeURIComponent(conversationId)}`}
                prefetch={false}
                className="text-ink-soft underline decoration-line-strong underline-offset-2 hover:text-ink"
              >
                Conversation
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button
          variant="quiet"
          size="sm"
          className="mt-2 -ml-2.5"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show older ones
        </Button>
      ) : null}
    </PanelSection>
  );
}
