"use client";

import { useQuery } from "@tanstack/react-query";
import {
  ClipboardList,
  FileWarning,
  Flag,
  GitCompareArrows,
  HeartPulse,
  Layers,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { FrameLink } from "#components/frame/frame-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useInBrowser } from "#components/use-in-browser.ts";
import { summarizeHealth } from "#features/system/summarize-health.ts";
import { useTRPC } from "#trpc/client.tsx";
import { describeConflicts, describeDeadline, describeFailures, describeFlagged, describeQueue } from "./sentences.ts";
import type { Overview } from "./use-overview.ts";

/** What waits for a person, each with the way there, and whether the service works. */
export function Attention({ overview }: { overview: Overview }): ReactNode {
  return (
    <section aria-label="What waits for somebody">
      <Card>
        <ul className="divide-y divide-line">
          <Health />
          <Queue overview={overview} />
          {overview.mayManageRequests ? <Requests requests={overview.requests.data} /> : null}
          {overview.mayReadMemories ? <ToDecide memories={overview.memories.data} /> : null}
        </ul>
      </Card>
    </section>
  );
}

interface ItemProps {
  icon: LucideIcon;
  href: string;
  /** Null while it comes. */
  sentence: string | null;
  isUrgent?: boolean;
}

function Item({ icon: Icon, href, sentence, isUrgent = false }: ItemProps): ReactNode {
  return (
    <li className="relative flex min-h-11 items-center gap-3 px-4 py-2 hover:bg-sunken/60">
      {isUrgent ? (
        <TriangleAlert aria-label="Needs attention" className="size-4 shrink-0 text-caution" />
      ) : (
        <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
      )}
      {sentence === null ? (
        <Skeleton className="h-5 w-72 max-w-full" />
      ) : (
        <FrameLink
          href={href}
          className={classNames("text-pretty after:absolute after:inset-0", isUrgent && "font-medium")}
        >
          {sentence}
        </FrameLink>
      )}
    </li>
  );
}

const healthRefreshMs = 30_000;

function Health(): ReactNode {
  const { data } = useQuery(
    useTRPC().system.checkHealth.queryOptions(undefined, { refetchInterval: healthRefreshMs, retry: false }),
  );
  const isUrgent = data !== undefined && data.status !== "healthy";
  const sentence = data ? (isUrgent ? `${summarizeHealth(data).title}.` : "The service works.") : null;
  return <Item icon={HeartPulse} href="/system" sentence={sentence} isUrgent={isUrgent} />;
}

/** Older than this, a call that waits is a sign that something holds the queue up. */
const slowQueueSeconds = 300;

function Queue({ overview: { extraction, calls } }: { overview: Overview }): ReactNode {
  const failed = calls.data?.extractionFailed ?? 0;
  const sentence = extraction.data && calls.data ? describeQueue(extraction.data) : null;
  const isUrgent = (extraction.data?.oldestWaitingSeconds ?? 0) > slowQueueSeconds;
  return (
    <>
      <Item icon={Layers} href="/conversations" sentence={sentence} isUrgent={isUrgent} />
      <Item
        icon={FileWarning}
        href="/conversations?status=extraction_failed"
        isUrgent={failed > 0}
        sentence={calls.data ? describeFailures(failed) : null}
      />
    </>
  );
}

function Requests({ requests }: { requests: Overview["requests"]["data"] }): ReactNode {
  const inBrowser = useInBrowser();
  if (!requests || !inBrowser) return <Item icon={ClipboardList} href="/requests" sentence={null} />;
  const { open, overdue, dueSoon } = requests.counts;
  const [first] = requests.items;
  if (!first) return <Item icon={ClipboardList} href="/requests" sentence="No privacy request is open." />;
  const next = `the most urgent is ${describeDeadline(first.dueAt, Date.now())}`;
  const sentence = `${open.toLocaleString()} privacy ${open === 1 ? "request is" : "requests are"} open; ${next}.`;
  return <Item icon={ClipboardList} href="/requests" sentence={sentence} isUrgent={overdue + dueSoon > 0} />;
}

function ToDecide({ memories }: { memories: Overview["memories"]["data"] }): ReactNode {
  return (
    <>
      <Item
        icon={GitCompareArrows}
        href="/memories?status=conflicted"
        isUrgent={(memories?.conflicted ?? 0) > 0}
        sentence={memories ? describeConflicts(memories.conflicted) : null}
      />
      <Item icon={Flag} href="/memories?flagged=true" sentence={memories ? describeFlagged(memories.flagged) : null} />
    </>
  );
}
