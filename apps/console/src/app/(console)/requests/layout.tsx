import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { headers } from "next/headers";
import { createLoader } from "nuqs/server";
import type { ReactNode } from "react";
import { PageHeader } from "#components/frame/page-header.tsx";
import { ListAndPanel } from "#components/list/list-and-panel.tsx";
import { RequestList } from "#features/requests/list/request-list.tsx";
import { NewRequest } from "#features/requests/new-request.tsx";
import { requestFilterParsers, toListInput } from "#features/requests/request-filters.ts";
import { pathHeader } from "#path-header.ts";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

const loadFilters = createLoader(requestFilterParsers);

/** The queue, which stays while requests open beside it. */
export default async function RequestsLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  const { searchParams } = new URL((await headers()).get(pathHeader) ?? "/", "http://console");
  await Promise.all([
    queryClient.prefetchQuery(trpc.privacyRequests.listAssignees.queryOptions()),
    queryClient.prefetchInfiniteQuery(
      trpc.privacyRequests.list.infiniteQueryOptions(toListInput(loadFilters(searchParams)), {
        getNextPageParam: ({ nextCursor }) => nextCursor,
      }),
    ),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader
        isWide
        title="Requests"
        description="What people ask of their data, due first"
        action={<NewRequest />}
      />
      <ListAndPanel list={<RequestList />}>{children}</ListAndPanel>
    </HydrationBoundary>
  );
}
