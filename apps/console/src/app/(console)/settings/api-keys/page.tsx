import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Permitted } from "#features/session/permitted.tsx";
import { ApiKeysScreen } from "#features/settings/api-keys/api-keys-screen.tsx";
import { Prefetched } from "#trpc/prefetched.tsx";

export const metadata: Metadata = { title: "API keys" };

export default function ApiKeysPage(): ReactNode {
  return (
    <Prefetched prefetch={(queryClient, trpc) => queryClient.prefetchQuery(trpc.apiKeys.list.queryOptions())}>
      <Permitted permission="api_keys.manage" title="Settings">
        <ApiKeysScreen />
      </Permitted>
    </Prefetched>
  );
}
