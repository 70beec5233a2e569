"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "#components/ui/toast.tsx";
import { useRefresh } from "#features/memories/use-refresh.ts";
import { useTRPC } from "#trpc/client.tsx";

interface Marks {
  vip?: boolean;
  test?: boolean;
}

/** Sets or takes off a mark of a caller. */
export function useMark(callerId: string): (marks: Marks) => Promise<void> {
  const mark = useMutation(useTRPC().callers.mark.mutationOptions());
  const refresh = useRefresh();
  return async (marks) => {
    try {
      await mark.mutateAsync({ callerId, ...marks });
      toast.done(Object.values(marks).some(Boolean) ? "Caller marked." : "Mark removed.");
    } catch (error) {
      toast.failed(`The mark was not changed: ${error instanceof Error ? error.message : String(error)}`);
    }
    await refresh();
  };
}
