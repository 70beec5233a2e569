"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

export type Member = Outputs["members"]["list"]["members"][number];
export type Invitation = Outputs["members"]["list"]["invitations"][number];

/** Has the team asked for again, after something about it was changed. */
export function useTeamRefresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  return () => queryClient.invalidateQueries(trpc.members.list.queryFilter());
}
