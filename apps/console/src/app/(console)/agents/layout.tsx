import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeader } from "#components/frame/page-header.tsx";
import { ListAndPanel } from "#components/list/list-and-panel.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { AgentList } from "#features/agents/agent-list.tsx";
import { makeQueryClient } from "#trpc/query-client.ts";
import { serverTRPC } from "#trpc/server.ts";

/** The list, which stays while panels open beside it. */
export default async function AgentsLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const queryClient = makeQueryClient();
  const trpc = await serverTRPC(queryClient);
  await queryClient.prefetchQuery(trpc.agents.list.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageHeader
        isWide
        title="Agents"
        description="As webhooks and their account taught them"
        action={
          <Link href="/agents/connect" className={buttonClass({ variant: "primary" })}>
            <Plus aria-hidden="true" className="size-4" />
            <span>
              Connect<span className="max-sm:sr-only"> an agent</span>
            </span>
          </Link>
        }
      />
      <ListAndPanel list={<AgentList />}>{children}</ListAndPanel>
    </HydrationBoundary>
  );
}
