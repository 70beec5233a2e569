"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useProgress } from "#features/progress/use-progress.ts";
import { useTRPC } from "#trpc/client.tsx";

/** The last check of the chain, as it goes on, and a way to ask for another. */
export function useVerification() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.audit.readVerification.queryOptions());
  const verification = query.data;
  const running = verification?.status === "running" ? verification : null;
  const watched = useProgress(running && { kind: "audit_verification", id: running.id });
  const state = watched.progress?.state;
  const hasEnded = running !== null && state !== undefined && state !== "running";
  useEffect(() => {
    // The check is an event itself, and tells of others how far the chain holds.
    if (hasEnded) void queryClient.invalidateQueries(trpc.audit.pathFilter());
  }, [hasEnded, queryClient, trpc]);
  const verify = useMutation(
    trpc.audit.verify.mutationOptions({
      onSuccess: (started) => queryClient.setQueryData(trpc.audit.readVerification.queryKey(), started),
    }),
  );
  return { verification, running, watched, verify };
}
