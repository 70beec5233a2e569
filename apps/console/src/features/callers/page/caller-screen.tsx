"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { lazy, type ReactNode, Suspense } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { CallerActions } from "../actions/caller-actions.tsx";
import { callerTitle } from "../caller-words.ts";
import { CallerSummary } from "./caller-summary.tsx";
import { MemoriesTab } from "./memories-tab.tsx";

const CallsTab = lazy(async () => ({ default: (await import("./calls-tab.tsx")).CallsTab }));
const BriefTab = lazy(async () => ({ default: (await import("./brief-tab.tsx")).BriefTab }));
const IdentitiesTab = lazy(async () => ({ default: (await import("./identities-tab.tsx")).IdentitiesTab }));

const tabs = ["memories", "calls", "brief", "identities"] as const;
const tabParser = parseAsStringLiteral(tabs).withDefault("memories");

/** One caller: who it is, what is known, what each call taught, and what the next one starts from. */
export function CallerScreen({ callerId }: { callerId: string }): ReactNode {
  const query = useQuery(useTRPC().callers.read.queryOptions({ callerId }));
  const [tab, setTab] = useQueryState("tab", tabParser);
  const detail = query.data;
  if (query.error && !detail) {
    const isGone = query.error.data?.code === "NOT_FOUND";
    return (
      <>
        <PageHeader title="Caller" />
        {isGone ? <GoneCaller callerId={callerId} /> : null}
        {isGone ? null : (
          <ErrorState error={query.error} title="The caller could not be loaded" onRetry={query.refetch} />
        )}
      </>
    );
  }
  const conflicts = detail?.memories.filter(({ status }) => status === "conflicted").length ?? 0;
  return (
    <>
      <PageHeader
        title={detail ? callerTitle({ ...detail.caller, identities: detail.identities }) : "Caller"}
        action={detail ? <CallerActions detail={detail} /> : null}
      />
      <PageContent className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <BackLink />
        {detail ? <CallerSummary detail={detail} conflicts={conflicts} /> : <SummarySkeleton />}
        <Tabs
          label="About this caller"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              value: "memories",
              label: conflicts > 0 ? `Memories (${conflicts} in conflict)` : "Memories",
              content: detail ? <MemoriesTab detail={detail} /> : <ListSkeleton />,
            },
            { value: "calls", label: "Calls", content: part(<CallsTab callerId={callerId} />) },
            { value: "brief", label: "Next call", content: part(<BriefTab callerId={callerId} />) },
            {
              value: "identities",
              label: "Numbers and merges",
              content: part(detail ? <IdentitiesTab detail={detail} /> : <ListSkeleton />),
            },
          ]}
        />
      </PageContent>
    </>
  );
}

/** A part whose code is loaded when it is first looked at. */
function part(content: ReactNode): ReactNode {
  return <Suspense fallback={<ListSkeleton />}>{content}</Suspense>;
}

function BackLink(): ReactNode {
  const search = new URLSearchParams(useSearchParams());
  search.delete("tab");
  return (
    <Link
      href={search.size > 0 ? `/callers?${search}` : "/callers"}
      className="inline-flex items-center gap-1.5 justify-self-start text-ink-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden="true" className="size-4" />
      All callers
    </Link>
  );
}

function GoneCaller({ callerId }: { callerId: string }): ReactNode {
  const [mayErase, mayAudit] = [useMay("privacy_requests.manage"), useMay("audit.read")];
  return (
    <EmptyState title="There is no such caller" detail="They were erased, or the link is not complete.">
      {mayErase ? (
        <Link href={`/callers/${callerId}/erase`} className={buttonClass({})}>
          Look for their erasure
        </Link>
      ) : null}
      {mayAudit ? (
        <Link href={`/audit?caller=${callerId}`} className={buttonClass({})}>
          Their events in the audit log
        </Link>
      ) : null}
      <Link href="/callers" className={buttonClass({})}>
        All callers
      </Link>
    </EmptyState>
  );
}

function SummarySkeleton(): ReactNode {
  return (
    <div className="grid gap-4">
      <Skeleton className="h-5 w-64 max-w-full" />
      <Skeleton className="h-50 w-full sm:h-34 lg:h-17" />
    </div>
  );
}

function ListSkeleton(): ReactNode {
  return (
    <div className="grid gap-3">
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-18 w-full" />
      ))}
    </div>
  );
}
