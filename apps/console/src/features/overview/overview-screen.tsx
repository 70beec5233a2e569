"use client";

import type { ReactNode } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Attention } from "./attention/attention.tsx";
import { OverviewCharts } from "./overview-charts.tsx";
import { RangeChoice } from "./range-choice.tsx";
import { useOverview, useRange } from "./use-overview.ts";

/** How calls are remembered, and what waits for a person. */
export function OverviewScreen(): ReactNode {
  const [range, chooseRange] = useRange();
  const overview = useOverview(range);
  const { calls } = overview;
  return (
    <>
      <PageHeader title="Overview" />
      <PageContent className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Attention overview={overview} />
        <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
          <h2 className="font-semibold text-base">What calls have taught</h2>
          <RangeChoice value={range} onChange={chooseRange} />
        </div>
        {calls.error && !calls.data ? (
          <ErrorState error={calls.error} title="The figures could not be loaded" onRetry={calls.refetch} />
        ) : (
          <OverviewCharts overview={overview} />
        )}
      </PageContent>
    </>
  );
}
