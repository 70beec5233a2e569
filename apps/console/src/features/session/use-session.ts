"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

type Answer = Outputs["session"]["me"];
/** Who has signed in, within an organization. */
export type Me = Answer & { organization: NonNullable<Answer["organization"]> };
export type Permission = Me["organization"]["permissions"][number];
export type Role = Me["organization"]["role"];

/** What is known of who has signed in, asked for again when the page is looked at again. Undefined before it is known. */
export function useSession(): Answer | undefined {
  return useQuery(useTRPC().session.me.queryOptions()).data;
}

export const MeContext = createContext<Me | null>(null);

/** Who looks at the page, and in which organization. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe is for screens within the console's frame.");
  return me;
}

/** Whether the person may do something. What they may not is not offered; the service refuses it anyway. */
export function useMay(permission: Permission): boolean {
  return useMe().organization.permissions.includes(permission);
}
