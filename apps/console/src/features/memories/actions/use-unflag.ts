"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "#components/ui/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { useRefresh } from "../use-refresh.ts";

/** Takes a flag off again. */
export function useUnflag(): (memoryIds: readonly string[]) => Promise<void> {
  const unflag = useMutation(useTRPC().memories.flag.mutationOptions());
  const refresh = useRefresh();
  return async (memoryIds) => {
    try {
      await unflag.mutateAsync({ memoryIds: [...memoryIds], reason: null });
      toast.done("Flag removed.");
    } catch (error) {
      toast.failed(`The flag was not removed: ${error instanceof Error ? error.message : String(error)}`);
    }
    await refresh();
  };
}
