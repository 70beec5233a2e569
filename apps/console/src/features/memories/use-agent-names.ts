"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "#trpc/client.tsx";

const staleMs = 300_000;

/** The organization's agents, and what each is called: its name, or its id until the name is known. */
export function useAgentNames() {
  const { data } = useQuery(useTRPC().memories.listAgents.queryOptions(undefined, { staleTime: staleMs }));
  return useMemo(() => {
    const names = new Map(data?.map(({ id, name }) => [id, name ?? id]));
    return {
      agents: [...names].map(([value, label]) => ({ value, label })),
      agentName: (id: string | null) => (id === null ? "Imported" : (names.get(id) ?? id)),
    };
  }, [data]);
}
