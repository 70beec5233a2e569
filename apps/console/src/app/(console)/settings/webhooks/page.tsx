import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Permitted } from "#features/session/permitted.tsx";
import { WebhooksScreen } from "#features/settings/webhooks/webhooks-screen.tsx";
import { Prefetched } from "#trpc/prefetched.tsx";

export const metadata: Metadata = { title: "Webhook secrets" };

export default function WebhooksPage(): ReactNode {
  return (
    <Prefetched prefetch={(queryClient, trpc) => queryClient.prefetchQuery(trpc.webhooks.list.queryOptions())}>
      <Permitted permission="secrets.manage" title="Settings">
        <WebhooksScreen />
      </Permitted>
    </Prefetched>
  );
}
