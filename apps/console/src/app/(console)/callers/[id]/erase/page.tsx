import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { ErasureScreen } from "#features/erasure/erasure-screen.tsx";
import { Permitted } from "#features/session/permitted.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

export const metadata: Metadata = { title: "Erase caller" };

export default async function ErasePage({ params }: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const callerId = (await params).id;
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchQuery(trpc.erasures.prepare.queryOptions({ callerId }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Permitted
        permission="privacy_requests.manage"
        title="Erase caller"
        instead={
          <>
            <Link href={`/callers/${callerId}`} className={buttonClass({})}>
              Open the caller
            </Link>
            <Link href={`/audit?caller=${callerId}`} className={buttonClass({})}>
              Their events in the audit log
            </Link>
          </>
        }
      >
        <ErasureScreen callerId={callerId} />
      </Permitted>
    </HydrationBoundary>
  );
}
