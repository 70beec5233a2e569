import { CircleCheck, CircleX, type LucideIcon, TriangleAlert, Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Tone } from "#components/words/status-badge.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import type { HealthReport } from "./dependencies.ts";
import { summarizeHealth } from "./summarize-health.ts";
import type { SystemHealth } from "./use-system.ts";

const faces: Record<HealthReport["status"], { tone: Tone; icon: LucideIcon }> = {
  healthy: { tone: "positive", icon: CircleCheck },
  degraded: { tone: "caution", icon: TriangleAlert },
  unavailable: { tone: "critical", icon: CircleX },
};

const tileTones: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-soft",
  positive: "bg-positive-tint text-positive",
  caution: "bg-caution-tint text-caution",
  critical: "bg-critical-tint text-critical",
};

/** The one sentence that a person opens this page for. */
export function OverallState({ health }: { health: SystemHealth }): ReactNode {
  return (
    <div className="py-8 sm:py-10">
      {health.state === "loading" ? <LoadingState /> : null}
      {health.state === "current" ? <CurrentState report={health.report} checkedAt={health.checkedAt} /> : null}
      {health.state === "lost" ? <LostState health={health} /> : null}
    </div>
  );
}

function LoadingState(): ReactNode {
  return (
    <div className="flex items-start gap-4">
      <Skeleton className="size-11 shrink-0 rounded-xl" />
      <div className="min-w-0 flex-1">
        <p className="sr-only">Asking the service how it is</p>
        <Skeleton className="h-7 w-56 max-w-full" />
        <Skeleton className="mt-1 h-15 w-96 max-w-full sm:h-5" />
        <Skeleton className="mt-3 h-5 w-32 sm:hidden" />
      </div>
    </div>
  );
}

function CurrentState({ report, checkedAt }: { report: HealthReport; checkedAt: number }): ReactNode {
  const { tone, icon: Icon } = faces[report.status];
  const { title, detail } = summarizeHealth(report);
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className={`grid size-11 shrink-0 place-items-center rounded-xl ${tileTones[tone]}`}>
        <Icon aria-hidden="true" className="size-5.5" />
      </div>
      <div role="status" className="min-w-0 flex-1">
        <p className="font-semibold text-xl leading-7 tracking-tight">{title}</p>
        <p className="mt-1 max-w-prose text-pretty text-ink-soft">{detail}</p>
      </div>
      <p className="w-full pl-15 text-ink-soft text-xs leading-7 sm:w-auto sm:pl-0">
        Checked <Timestamp at={checkedAt} show="time" />
      </p>
    </div>
  );
}

function LostState({ health }: { health: Extract<SystemHealth, { state: "lost" }> }): ReactNode {
  const { failure, report, checkedAt, retry, retrying } = health;
  return (
    <div className="rounded-xl border border-critical-line bg-critical-tint p-4 sm:p-5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-4 sm:flex-nowrap">
        <Unplug aria-hidden="true" className="mt-0.5 size-5.5 shrink-0 text-critical" />
        <div className="min-w-0 flex-1">
          <div role="alert">
            <p className="font-semibold text-base leading-6">{failure.title}</p>
            <p className="mt-1 max-w-prose text-pretty">{failure.advice}</p>
          </div>
          <p className="mt-1 max-w-prose text-pretty">
            {report ? (
              <>
                What stands below was known at <Timestamp at={checkedAt} show="time" />.{" "}
              </>
            ) : null}
            This page asks again every 5 seconds.
          </p>
          {failure.requestId ? (
            <p className="mt-2">
              Request id <code className="font-mono text-[13px] [overflow-wrap:anywhere]">{failure.requestId}</code>
            </p>
          ) : (
            <div className="mt-4 max-w-sm">
              <CopyField prompt="$" text="pnpm start" label="the command that starts the service" />
            </div>
          )}
        </div>
        {/* Stays focusable while it asks, so that the keyboard does not lose its place. */}
        <Button onClick={retry} aria-disabled={retrying} className="w-full sm:w-28">
          {retrying ? "Asking…" : "Ask now"}
        </Button>
      </div>
    </div>
  );
}
