import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { ConsoleFrame } from "#components/frame/console-frame.tsx";
import { readSession } from "#features/session/read-session.ts";
import { ScreenGate } from "#features/session/screen-gate.tsx";
import { ServiceAway } from "#features/session/service-away.tsx";
import { SessionGate } from "#features/session/session-gate.tsx";
import { signInPath } from "#features/session/sign-in-path.ts";
import { pathHeader } from "#path-header.ts";
import { makeQueryClient } from "#trpc/query-client.ts";

/** Every screen for people who have signed in. What they may see is the service's decision at each request. */
export default async function ConsoleLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const session = await readSession(queryClient);
  if (session === "signed-out") redirect(signInPath((await headers()).get(pathHeader) ?? "/"));
  if (session === "away") return <ServiceAway />;
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SessionGate>
        <NuqsAdapter>
          <ConsoleFrame>
            <ScreenGate>{children}</ScreenGate>
          </ConsoleFrame>
        </NuqsAdapter>
      </SessionGate>
    </HydrationBoundary>
  );
}
