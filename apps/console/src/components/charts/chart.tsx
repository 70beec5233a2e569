"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Figure } from "./figure.tsx";
import { toneColors } from "./series.ts";
import type { SeriesChartProps } from "./series-chart.tsx";
import { SeriesTable } from "./series-table.tsx";

// The library for charts is larger than everything else of a screen: its sentence stands there without it.
const LazySeriesChart = dynamic(() => import("./series-chart.tsx").then((module) => module.SeriesChart), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full" />,
});

interface ChartProps extends Omit<SeriesChartProps, "points"> {
  title: string;
  /** What it means; null while it comes. */
  sentence: string | null;
  /** Undefined while they come. */
  points: SeriesChartProps["points"] | undefined;
  /** What the points are: "Day". */
  head: string;
}

/** Numbers over time, with what they mean. */
export function Chart({ title, sentence, points = [], head, series, ...chart }: ChartProps): ReactNode {
  return (
    <Figure title={title} sentence={sentence} table={<SeriesTable head={head} points={points} series={series} />}>
      <div className="flex h-full flex-col">
        <div className="min-h-0 flex-1">
          {/* Also before there are points: the library comes while they are on the way. */}
          <LazySeriesChart points={points} series={series} {...chart} />
        </div>
        {/* Also where one series needs no name: plots beside one another end on one line. */}
        <ul className="flex h-6 items-end gap-x-4 text-ink-soft text-xs">
          {(series.length > 1 ? series : []).map(({ key, label, tone }) => (
            <li key={key} className="flex items-center gap-1.5 whitespace-nowrap">
              <span className="size-2 rounded-full" style={{ background: toneColors[tone] }} />
              {label}
            </li>
          ))}
        </ul>
      </div>
    </Figure>
  );
}
