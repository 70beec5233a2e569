import type { Metadata } from "next";
import type { ReactNode } from "react";
import { TeamScreen } from "#features/team/team-screen.tsx";
import { Prefetched } from "#trpc/prefetched.tsx";

export const metadata: Metadata = { title: "Team" };

export default function TeamPage(): ReactNode {
  return (
    <Prefetched prefetch={(queryClient, trpc) => queryClient.prefetchQuery(trpc.members.list.queryOptions())}>
      <TeamScreen />
    </Prefetched>
  );
}
