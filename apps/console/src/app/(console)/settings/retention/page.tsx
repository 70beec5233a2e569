import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Permitted } from "#features/session/permitted.tsx";
import { RetentionScreen } from "#features/settings/retention/retention-screen.tsx";
import { Prefetched } from "#trpc/prefetched.tsx";

export const metadata: Metadata = { title: "Retention" };

export default function RetentionPage(): ReactNode {
  return (
    <Prefetched prefetch={(queryClient, trpc) => queryClient.prefetchQuery(trpc.settings.readRetention.queryOptions())}>
      <Permitted permission="settings.manage" title="Settings">
        <RetentionScreen />
      </Permitted>
    </Prefetched>
  );
}
