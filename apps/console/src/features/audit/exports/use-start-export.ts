"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { toast } from "#components/ui/toast.tsx";
import { download } from "#features/downloads/download.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useExports } from "./use-exports.ts";

/** What is ready by then is handed over unasked; for the rest nobody waits with a hand on the mouse. */
const momentMs = 10_000;

/** Has the log exported, and downloads the file by itself when it is ready within a moment. */
export function useStartExport() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [awaited, setAwaited] = useState<{ id: string; until: number } | null>(null);
  const exports = useExports();
  const refresh = useCallback(() => void queryClient.invalidateQueries(trpc.audit.pathFilter()), [queryClient, trpc]);
  const ready = exports.find(({ id, status }) => id === awaited?.id && status === "ready");
  const until = awaited?.until ?? 0;

  useEffect(() => {
    if (!ready) return;
    setAwaited(null);
    if (Date.now() > until) return;
    download("audit-export", { exportId: ready.id }, () => {})
      .then(() => toast.done(`${ready.fileName} was downloaded.`))
      .catch((error: unknown) => toast.failed(error instanceof Error ? error.message : String(error)))
      .finally(refresh);
  }, [ready, until, refresh]);

  return useMutation(
    trpc.audit.startExport.mutationOptions({
      onSuccess(started) {
        queryClient.setQueryData(trpc.audit.listExports.queryKey(), (before = []) => [started, ...before]);
        setAwaited({ id: started.id, until: Date.now() + momentMs });
      },
      onError: (error) => toast.failed(describeError(error).detail),
      // The export is an event, too, and an older one may have given way.
      onSettled: refresh,
    }),
  );
}
