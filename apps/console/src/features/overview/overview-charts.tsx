"use client";

import type { ReactNode } from "react";
import { Chart } from "#components/charts/chart.tsx";
import type { ChartPoint } from "#components/charts/series.ts";
import { useViewer } from "#components/viewer/use-viewer.tsx";
import { PersonalFigures } from "./personal-figures.tsx";
import { describeCalls, describeLatency, describeMemories, describeOutcomes, describeReturning } from "./sentences.ts";
import type { Overview } from "./use-overview.ts";

function pointsOf<Day extends { day: string }>(
  days: readonly Day[] | undefined,
  locale: string,
  valuesOf: (day: Day) => ChartPoint["values"],
): ChartPoint[] | undefined {
  // Days are whole days of the viewer already: nothing of them may shift into another zone.
  const dayFormat = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  return days?.map((day) => ({ label: dayFormat.format(new Date(`${day.day}T00:00:00Z`)), values: valuesOf(day) }));
}

/** The figures of the chosen range. */
export function OverviewCharts({ overview }: { overview: Overview }): ReactNode {
  const { calls, extraction, memories } = overview;
  const locale = useViewer()?.locale ?? "en";
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <Chart
        title="Calls per day"
        head="Day"
        shape="stacked"
        sentence={calls.data ? `${describeCalls(calls.data)} ${describeReturning(calls.data)}` : null}
        series={[
          { key: "known", label: "By known callers", tone: "accent" },
          { key: "first", label: "First calls", tone: "strong" },
          { key: "anonymous", label: "Anonymous", tone: "soft" },
        ]}
        points={pointsOf(calls.data?.days, locale, ({ calls, first, anonymous }) => ({
          ...{ known: Math.max(0, calls - first - anonymous), first, anonymous },
        }))}
      />
      {overview.mayReadMemories ? (
        <Chart
          title="Memories per day"
          head="Day"
          shape="stacked"
          sentence={memories.data ? describeMemories(memories.data) : null}
          series={[{ key: "memories", label: "Memories", tone: "accent" }]}
          points={pointsOf(memories.data?.days, locale, ({ memories }) => ({ memories }))}
        />
      ) : null}
      <Chart
        title="From the delivery of a call to its memories"
        head="Day"
        shape="lines"
        unit=" s"
        sentence={
          extraction.data && calls.data ? `${describeOutcomes(calls.data)} ${describeLatency(extraction.data)}` : null
        }
        series={[
          { key: "p50", label: "Half within", tone: "accent" },
          { key: "p95", label: "95 % within", tone: "strong" },
        ]}
        points={pointsOf(extraction.data?.days, locale, ({ latency }) => ({
          p50: rounded(latency?.p50),
          p95: rounded(latency?.p95),
        }))}
      />
      {overview.mayReadMemories ? <PersonalFigures figures={memories.data} /> : null}
    </div>
  );
}

function rounded(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Math.round(seconds * 10) / 10;
}
