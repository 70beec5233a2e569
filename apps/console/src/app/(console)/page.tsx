import type { Metadata } from "next";
import { cookies } from "next/headers";
import { createLoader, type SearchParams } from "nuqs/server";
import type { ReactNode } from "react";
import { readViewer, viewerCookie } from "#components/viewer/viewer.ts";
import { openRequests, overviewRange } from "#features/overview/overview-range.ts";
import { OverviewScreen } from "#features/overview/overview-screen.tsx";
import { Prefetched } from "#trpc/prefetched.tsx";

export const metadata: Metadata = { title: "Overview" };

const loadRange = createLoader({ days: overviewRange });

export default async function OverviewPage(props: { searchParams: Promise<SearchParams> }): Promise<ReactNode> {
  const { days } = loadRange(await props.searchParams);
  // The figures are of the viewer's days, which a browser that was never here has not told yet.
  const viewer = readViewer((await cookies()).get(viewerCookie)?.value);
  return (
    <Prefetched
      prefetch={(queryClient, trpc) => {
        const ofEverybody = [
          queryClient.prefetchQuery(trpc.system.checkHealth.queryOptions()),
          queryClient.prefetchQuery(trpc.privacyRequests.list.queryOptions(openRequests)),
        ];
        if (!viewer) return Promise.all(ofEverybody);
        const range = { days, timeZone: viewer.timeZone };
        return Promise.all([
          ...ofEverybody,
          queryClient.prefetchQuery(trpc.overview.readCalls.queryOptions(range)),
          queryClient.prefetchQuery(trpc.overview.readExtraction.queryOptions(range)),
          queryClient.prefetchQuery(trpc.overview.readMemories.queryOptions(range)),
        ]);
      }}
    >
      <OverviewScreen />
    </Prefetched>
  );
}
