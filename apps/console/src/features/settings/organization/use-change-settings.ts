"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "#components/ui/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";

/** Changes settings, says so, and has everything that shows them asked for again. */
export function useChangeSettings() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.settings.change.mutationOptions({
      onSuccess: async () => {
        toast.done("Saved. It holds everywhere within ten seconds.");
        await Promise.all([
          queryClient.invalidateQueries(trpc.settings.pathFilter()),
          queryClient.invalidateQueries(trpc.session.me.queryFilter()),
        ]);
      },
    }),
  );
}
