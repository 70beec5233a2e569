import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SignInScreen } from "#features/account/sign-in-screen.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage(): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  // A service that does not say so is no reason to tell anybody that they have no account.
  const state = await queryClient.fetchQuery(trpc.setup.readState.queryOptions()).catch(() => ({ hasPeople: true }));
  return <SignInScreen hasPeople={state.hasPeople} />;
}
