"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/client.tsx";

/** Has the queue and its requests fetched again. */
export function useRefreshRequests(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(trpc.privacyRequests.pathFilter());
}

/** Changes how a request stands, and shows it. */
export function useRequestChange() {
  const refresh = useRefreshRequests();
  return useMutation(useTRPC().privacyRequests.update.mutationOptions({ onSuccess: refresh }));
}
