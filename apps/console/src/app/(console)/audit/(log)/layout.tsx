import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { headers } from "next/headers";
import Link from "next/link";
import { createLoader } from "nuqs/server";
import type { ReactNode } from "react";
import { PageHeader } from "#components/frame/page-header.tsx";
import { ListAndPanel } from "#components/list/list-and-panel.tsx";
import { isAnyTime } from "#components/list/time-range.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { auditFilterParsers, toAuditFilter } from "#features/audit/audit-filters.ts";
import { AuditList } from "#features/audit/list/audit-list.tsx";
import { pathHeader } from "#path-header.ts";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

const loadFilters = createLoader(auditFilterParsers);

/** The log, which stays while events open beside it. */
export default async function AuditLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  const { searchParams } = new URL((await headers()).get(pathHeader) ?? "/", "http://console");
  const filters = loadFilters(searchParams);
  await Promise.all([
    queryClient.prefetchQuery(trpc.audit.listActors.queryOptions()),
    queryClient.prefetchQuery(trpc.audit.readVerification.queryOptions()),
    queryClient.prefetchQuery(trpc.audit.listExports.queryOptions()),
    isAnyTime(filters)
      ? queryClient.prefetchInfiniteQuery(
          trpc.audit.list.infiniteQueryOptions(toAuditFilter(filters, new Date()), {
            getNextPageParam: ({ nextCursor }) => nextCursor,
          }),
        )
      : null,
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader
        isWide
        title="Audit log"
        description="Who did what to whom, in a chain that cannot be changed unnoticed"
        action={
          <Link href="/audit/accesses" className={buttonClass({})}>
            Who saw what
          </Link>
        }
      />
      <ListAndPanel list={<AuditList />}>{children}</ListAndPanel>
    </HydrationBoundary>
  );
}
