import type { Metadata } from "next";
import type { ReactNode } from "react";
import { JoinScreen } from "#features/account/join-screen.tsx";
import { readSession } from "#features/session/read-session.ts";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Join" };

export default async function JoinPage(): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const session = await readSession(queryClient);
  const { queryKey } = (await serverTRPC(queryClient)).session.me.queryOptions();
  const person = session === "signed-in" ? queryClient.getQueryData(queryKey)?.person : undefined;
  return <JoinScreen signedInAs={person?.email ?? null} />;
}
