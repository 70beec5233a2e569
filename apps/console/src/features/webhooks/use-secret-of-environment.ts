"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

type Variable = Outputs["webhooks"]["list"]["secretsOfEnvironment"][number];

/** Whether a variable gives the secret anew at every start of the service: what is entered here lasts until then. */
export function useSecretOfEnvironment(variable: Variable): boolean {
  const { data } = useQuery(useTRPC().webhooks.list.queryOptions());
  return data?.secretsOfEnvironment.includes(variable) ?? false;
}
