"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/client.tsx";

/** Has everything that shows memories or callers asked for again, after one of them was changed. */
export function useRefresh(): () => Promise<unknown> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.memories.pathFilter()),
      queryClient.invalidateQueries(trpc.callers.pathFilter()),
    ]);
}
