"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

export type AuditExport = Outputs["audit"]["listExports"][number];

const fallbackMs = 10_000;

/** The exports that whoever looks has asked for and that are still kept, newest first. */
export function useExports(): AuditExport[] {
  const { data } = useQuery(
    useTRPC().audit.listExports.queryOptions(undefined, {
      // For a page whose connection for progress does not come about.
      refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === "preparing") ? fallbackMs : false),
    }),
  );
  return data ?? [];
}
