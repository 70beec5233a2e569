import "server-only";

import type { QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { serverTRPC } from "#trpc/server.ts";

const deadlineMs = 5_000;

/**
 * Asks who has signed in, and leaves the answer in the cache. `away`: the service did not say, because it is starting,
 * stopped or slow.
 */
export async function readSession(queryClient: QueryClient): Promise<"signed-in" | "signed-out" | "away"> {
  const trpc = await serverTRPC(queryClient, { deadlineMs });
  try {
    await queryClient.fetchQuery(trpc.session.me.queryOptions());
    return "signed-in";
  } catch (error) {
    return error instanceof TRPCClientError && error.data?.code === "UNAUTHORIZED" ? "signed-out" : "away";
  }
}
