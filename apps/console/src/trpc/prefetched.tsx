import "server-only";

import type { AppRouter } from "@elaaoms/trpc/router";
import { dehydrate, HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { ReactNode } from "react";
import { makeQueryClient } from "./query-client.ts";
import { serverTRPC } from "./server.ts";

interface PrefetchedProps {
  /** Asks for what the screen shows first. What fails or is refused is left to the browser. */
  prefetch: (queryClient: QueryClient, trpc: TRPCOptionsProxy<AppRouter>) => Promise<unknown>;
  children: ReactNode;
}

/** A screen with what it shows first already in the server's HTML. */
export async function Prefetched({ prefetch, children }: PrefetchedProps): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  await prefetch(queryClient, await serverTRPC(queryClient));
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>;
}
