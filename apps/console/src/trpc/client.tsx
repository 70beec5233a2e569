"use client";

import type { AppRouter } from "@elaaoms/trpc/router";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import { makeQueryClient } from "#trpc/query-client.ts";

const context = createTRPCContext<AppRouter>();

/** The router as query and mutation options: `useQuery(useTRPC().system.checkHealth.queryOptions())`. */
export const useTRPC = context.useTRPC;

let browserQueryClient: QueryClient | undefined;

// On the server each request has its own cache: one visitor's data must never reach another. In the browser the cache
// outlives this component, because React may throw away its state while it waits for the first render.
function getQueryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  browserQueryClient ??= makeQueryClient();
  return browserQueryClient;
}

/** Makes the cache and the typed client, which talks to this origin only, available to all screens. */
export function TRPCProvider({ children }: { children: ReactNode }): ReactNode {
  const queryClient = getQueryClient();
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/api/trpc" })] }));
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
