import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { headers } from "next/headers";
import { createLoader } from "nuqs/server";
import type { ReactNode } from "react";
import { PageHeader } from "#components/frame/page-header.tsx";
import { ListAndPanel } from "#components/list/list-and-panel.tsx";
import { isAnyTime } from "#components/list/time-range.ts";
import { conversationFilterParsers, toListInput } from "#features/conversations/conversation-filters.ts";
import { ConversationList } from "#features/conversations/list/conversation-list.tsx";
import { ExtractFailed } from "#features/conversations/list/extract-failed.tsx";
import { pathHeader } from "#path-header.ts";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

const loadFilters = createLoader(conversationFilterParsers);

/** The list, which stays while panels open beside it. */
export default async function ConversationsLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  const { searchParams } = new URL((await headers()).get(pathHeader) ?? "/", "http://console");
  const filters = loadFilters(searchParams);
  await Promise.all([
    queryClient.prefetchQuery(trpc.agents.list.queryOptions()),
    isAnyTime(filters)
      ? queryClient.prefetchInfiniteQuery(
          trpc.conversations.list.infiniteQueryOptions(toListInput(filters), {
            getNextPageParam: ({ nextCursor }) => nextCursor,
          }),
        )
      : null,
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader isWide title="Conversations" description="How far each call is" action={<ExtractFailed />} />
      <ListAndPanel list={<ConversationList />}>{children}</ListAndPanel>
    </HydrationBoundary>
  );
}
