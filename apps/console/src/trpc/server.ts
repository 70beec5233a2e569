import "server-only";

import type { AppRouter } from "@elaaoms/trpc/router";
import type { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { readApiOrigin } from "#env.ts";

// Long enough for a healthy service, short enough that a visitor sees the page's skeleton rather than nothing.
const prefetchDeadlineMs = 800;

/**
 * The router as query options for fetching while a page renders on the server, straight from the service, with the
 * visitor's cookies. A prefetch that fails or takes longer than the deadline is left to the browser.
 */
export async function serverTRPC(
  queryClient: QueryClient,
  { deadlineMs = prefetchDeadlineMs }: { deadlineMs?: number } = {},
): Promise<TRPCOptionsProxy<AppRouter>> {
  const cookie = (await headers()).get("cookie");
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${readApiOrigin()}/trpc`,
        methodOverride: "POST",
        headers: cookie ? { cookie } : {},
        fetch: (url, options) => fetch(url, { ...options, cache: "no-store", signal: AbortSignal.timeout(deadlineMs) }),
      }),
    ],
  });
  return createTRPCOptionsProxy<AppRouter>({ client, queryClient });
}
