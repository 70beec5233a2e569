"use client";

import { useQuery } from "@tanstack/react-query";
import { ClipboardList, FileWarning, Flag, GitCompareArrows, HeartPulse, Layers } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { useNow } from "#components/viewer/use-now.ts";
import { counted } from "#components/words/counted.ts";
import { useMay } from "#features/session/use-session.ts";
import { summarizeHealth } from "#features/system/summarize-health.ts";
import { useTRPC } from "#trpc/client.tsx";
import { describeConflicts, describeDeadline, describeFailures, describeFlagged, describeQueue } from "../sentences.ts";
import type { Overview } from "../use-overview.ts";
import { AttentionItem } from "./attention-item.tsx";

/** What waits for a person, each with the way there, and whether the service works. */
export function Attention({ overview }: { overview: Overview }): ReactNode {
  return (
    <section aria-label="What waits for somebody">
      <Card>
        <ul className="grid gap-px bg-line lg:grid-cols-2">
          <Health />
          <Queue overview={overview} />
          {overview.mayManageRequests ? <Requests requests={overview.requests.data} /> : null}
          {overview.mayReadMemories ? <ToDecide memories={overview.memories.data} /> : null}
        </ul>
      </Card>
    </section>
  );
}

const healthRefreshMs = 30_000;

function Health(): ReactNode {
  const { data } = useQuery(
    useTRPC().system.checkHealth.queryOptions(undefined, { refetchInterval: healthRefreshMs, retry: false }),
  );
  const isUrgent = data !== undefined && data.status !== "healthy";
  const sentence = data ? (isUrgent ? `${summarizeHealth(data).title}.` : "The service works.") : null;
  return <AttentionItem icon={HeartPulse} href="/system" sentence={sentence} isUrgent={isUrgent} />;
}

/** Older than this, a call that waits is a sign that something holds the queue up. */
const slowQueueSeconds = 300;

function Queue({ overview: { extraction, calls } }: { overview: Overview }): ReactNode {
  const failed = calls.data?.extractionFailed ?? 0;
  const mayConnect = useMay("simulator.use");
  const isUnused = calls.data?.days.every((day) => day.calls === 0) ?? false;
  const sentence = extraction.data && calls.data ? describeQueue(extraction.data) : null;
  const isUrgent = (extraction.data?.oldestWaitingSeconds ?? 0) > slowQueueSeconds;
  return (
    <>
      {isUnused && mayConnect && extraction.data?.waiting === 0 ? (
        <AttentionItem
          icon={Layers}
          href="/welcome"
          sentence="No call has come in this time. See the first steps to connect an agent."
        />
      ) : (
        <AttentionItem icon={Layers} href="/conversations" sentence={sentence} isUrgent={isUrgent} />
      )}
      <AttentionItem
        icon={FileWarning}
        href="/conversations?status=extraction_failed"
        isUrgent={failed > 0}
        sentence={calls.data ? describeFailures(failed) : null}
      />
    </>
  );
}

function Requests({ requests }: { requests: Overview["requests"]["data"] }): ReactNode {
  const now = useNow();
  if (!requests) return <AttentionItem icon={ClipboardList} href="/requests" sentence={null} />;
  const { open, overdue, dueSoon } = requests.counts;
  const [first] = requests.items;
  if (!first) return <AttentionItem icon={ClipboardList} href="/requests" sentence="No privacy request is open." />;
  const next = `the first is ${describeDeadline(first.dueAt, now)}`;
  const sentence = `${counted(open, "privacy request is", "privacy requests are")} open; ${next}.`;
  return <AttentionItem icon={ClipboardList} href="/requests" sentence={sentence} isUrgent={overdue + dueSoon > 0} />;
}

function ToDecide({ memories }: { memories: Overview["memories"]["data"] }): ReactNode {
  return (
    <>
      <AttentionItem
        icon={GitCompareArrows}
        href="/memories?status=conflicted"
        isUrgent={(memories?.conflicted ?? 0) > 0}
        sentence={memories ? describeConflicts(memories.conflicted) : null}
      />
      <AttentionItem
        icon={Flag}
        href="/memories?flagged=true"
        sentence={memories ? describeFlagged(memories.flagged) : null}
      />
    </>
  );
}
