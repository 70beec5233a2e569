import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import type { ReactNode } from "react";
import { PageHeader } from "#components/frame/page-header.tsx";
import { ListAndPanel } from "#components/list/list-and-panel.tsx";
import { callerFilterParsers, toListInput } from "#features/callers/caller-filters.ts";
import { CallerList } from "#features/callers/list/caller-list.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Callers" };

const loadFilters = createLoader(callerFilterParsers);

export default async function CallersPage(props: { searchParams: Promise<SearchParams> }): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchInfiniteQuery(
    trpc.callers.list.infiniteQueryOptions(toListInput(loadFilters(await props.searchParams)), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader isWide title="Callers" description="Everybody who has called, those heard last first" />
      <ListAndPanel list={<CallerList />}>{null}</ListAndPanel>
    </HydrationBoundary>
  );
}
