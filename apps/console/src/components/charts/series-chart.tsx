"use client";

import type { ReactNode } from "react";
import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { type ChartPoint, type Series, toneColors } from "./series.ts";

export interface SeriesChartProps {
  points: readonly ChartPoint[];
  series: readonly Series[];
  /** Stacked bars for counts that add up, bars side by side for those that do not, lines for what is measured. */
  shape: "stacked" | "beside" | "lines";
  /** "s", after the numbers of the axis. */
  unit?: string;
}

/** Pixels. */
const widestBar = 40;

const axis = {
  stroke: "var(--line-strong)",
  tick: { fill: "var(--ink-soft)", fontSize: 11 },
  tickLine: false,
} as const;

const formatTick = (value: number) => value.toLocaleString("en");

/** Loaded when it is shown: see `chart.tsx`. */
export function SeriesChart({ points, series, shape, unit = "" }: SeriesChartProps): ReactNode {
  const isWhole = points.every(({ values }) => Object.values(values).every((value) => Number.isInteger(value ?? 0)));
  const data = points.map(({ label, values }) => ({ label, ...values }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={data} margin={{ top: 4, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" {...axis} minTickGap={32} />
        <YAxis {...axis} axisLine={false} width={44} allowDecimals={!isWhole} unit={unit} tickFormatter={formatTick} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--sunken)", stroke: "var(--line-strong)" }}
          content={({ active, label }) => {
            const point = active ? points.find((each) => each.label === label) : undefined;
            return point ? <PointNote point={point} series={series} unit={unit} /> : null;
          }}
        />
        {series.map(({ key, tone }) =>
          shape !== "lines" ? (
            <Bar
              key={key}
              dataKey={key}
              stackId={shape === "stacked" ? "all" : key}
              fill={toneColors[tone]}
              maxBarSize={widestBar}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={key}
              dataKey={key}
              stroke={toneColors[tone]}
              strokeWidth={2}
              dot={{ r: 2, fill: toneColors[tone], strokeWidth: 0 }}
              connectNulls
              isAnimationActive={false}
            />
          ),
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function PointNote(props: { point: ChartPoint; series: readonly Series[]; unit: string }): ReactNode {
  return (
    <div className="rounded-md border border-line bg-surface px-2.5 py-1.5 text-xs shadow-md">
      <p className="font-medium">{props.point.label}</p>
      {props.series.map(({ key, label, tone }) => (
        <p key={key} className="flex items-center gap-2 tabular-nums">
          <span className="size-2 rounded-full" style={{ background: toneColors[tone] }} />
          <span className="flex-1 text-ink-soft">{label}</span>
          {props.point.values[key] == null ? "–" : `${props.point.values[key].toLocaleString("en")}${props.unit}`}
        </p>
      ))}
    </div>
  );
}
