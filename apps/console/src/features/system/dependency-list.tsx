import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { dependencies, type HealthReport, statusFaces } from "./dependencies.ts";

/**
 * A row for each thing that the service stands on; skeletons of the rows while there is no report.
 *
 * @param stale the report is no longer current: states keep icon and word and lose their colour
 */
export function DependencyList({ report, stale }: { report: HealthReport | null; stale: boolean }): ReactNode {
  return (
    <Card>
      <ul className="divide-y divide-line" aria-busy={!report}>
        {dependencies.map(({ name, title, icon: Icon }) => {
          const state = report?.dependencies[name];
          return (
            <li
              key={name}
              className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-4 py-3 sm:grid-cols-[auto_11rem_minmax(0,1fr)_auto]"
            >
              <Icon aria-hidden="true" className="size-4 text-ink-soft" />
              <span className="font-medium">{title}</span>
              <span className="col-span-2 col-start-2 row-start-2 text-pretty text-ink-soft [overflow-wrap:anywhere] sm:col-span-1 sm:col-start-3 sm:row-start-1">
                {state ? state.message : <Skeleton className="h-4 w-40 max-w-full" />}
              </span>
              <span className="col-start-3 row-start-1 sm:col-start-4">
                {state ? (
                  <StatusBadge
                    tone={stale ? "neutral" : statusFaces[state.status].tone}
                    icon={statusFaces[state.status].icon}
                  >
                    {statusFaces[state.status].word}
                  </StatusBadge>
                ) : (
                  <Skeleton className="h-6 w-20 rounded-full" />
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
