import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { headers } from "next/headers";
import { createLoader } from "nuqs/server";
import type { ReactNode } from "react";
import { PageHeader } from "#components/frame/page-header.tsx";
import { ListAndPanel } from "#components/list/list-and-panel.tsx";
import { isAnyTime } from "#components/list/time-range.ts";
import { MemoryList } from "#features/memories/list/memory-list.tsx";
import { memoryFilterParsers, toListInput } from "#features/memories/memory-filters.ts";
import { pathHeader } from "#path-header.ts";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

const loadFilters = createLoader(memoryFilterParsers);

/** The list, which stays while panels open beside it. */
export default async function MemoriesLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  const { searchParams } = new URL((await headers()).get(pathHeader) ?? "/", "http://console");
  const filters = loadFilters(searchParams);
  await Promise.all([
    queryClient.prefetchQuery(trpc.memories.listAgents.queryOptions()),
    isAnyTime(filters)
      ? queryClient.prefetchInfiniteQuery(
          trpc.memories.list.infiniteQueryOptions(toListInput(filters), {
            getNextPageParam: ({ nextCursor }) => nextCursor,
          }),
        )
      : null,
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader isWide title="Memories" description="What calls have taught, of all callers" />
      <ListAndPanel list={<MemoryList />}>{children}</ListAndPanel>
    </HydrationBoundary>
  );
}
