"use client";

import type { AppRouter } from "@elaaoms/trpc/router";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import { makeQueryClient } from "#trpc/query-client.ts";

const context = createTRPCContext<AppRouter>();

/** The router as query and mutation options: `useQuery(useTRPC().system.checkHealth.queryOptions())`. */
export const useTRPC = context.useTRPC;

/** The typed client itself, for what is neither kept nor asked for again. */
export const useTRPCClient = context.useTRPCClient;

let browserQueryClient: QueryClient | undefined;

// On the server each request has its own cache: one visitor's data must never reach another. In the browser the cache
// outlives this component, because React may throw away its state while it waits for the first render.
function getQueryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  browserQueryClient ??= makeQueryClient();
  return browserQueryClient;
}

const url = "/api/trpc";

/**
 * Queries are sent by POST: what they ask for may be a number or a name, which must stand in no URL and so in no log.
 * Subscriptions are server-sent events, which browsers ask for by GET: let their inputs be ids.
 */
function makeClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({ url }),
        false: httpBatchLink({ url, methodOverride: "POST", fetch: fetchOrSay }),
      }),
    ],
  });
}

// What a browser says of a lost connection ("Failed to fetch") is shown to people as it is.
async function fetchOrSay(...request: Parameters<typeof fetch>): Promise<Response> {
  try {
    return await fetch(...request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Error("Your browser lost the connection to the console. Try again in a moment.", { cause });
  }
}

/** Makes the cache and the typed client, which talks to this origin only, available to all screens. */
export function TRPCProvider({ children }: { children: ReactNode }): ReactNode {
  const queryClient = getQueryClient();
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
