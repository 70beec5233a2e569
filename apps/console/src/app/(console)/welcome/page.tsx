import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Permitted } from "#features/session/permitted.tsx";
import { WelcomeScreen } from "#features/welcome/welcome-screen.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "First steps" };

export default async function WelcomePage(): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchQuery(trpc.webhooks.list.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Permitted permission="simulator.use" title="First steps">
        <WelcomeScreen />
      </Permitted>
    </HydrationBoundary>
  );
}
