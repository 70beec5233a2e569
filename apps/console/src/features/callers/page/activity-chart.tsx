import type { ReactNode } from "react";
import { Chart } from "#components/charts/chart.tsx";
import type { Series } from "#components/charts/series.ts";
import { counted } from "#components/words/counted.ts";
import type { Outputs } from "#trpc/types.ts";

type Months = Outputs["callers"]["readActivity"];

const series: Series[] = [
  { key: "calls", label: "Calls", tone: "accent" },
  { key: "learned", label: "Memories first said", tone: "strong" },
];

/**
 * How often somebody calls, and whether their calls still teach something new: a year by month. `months` is undefined while
 * they come.
 */
export function ActivityChart({ months }: { months: Months | undefined }): ReactNode {
  return (
    <Chart
      title="Calls, and what they taught"
      sentence={months ? describe(months) : null}
      points={
        months &&
        shownOf(months).map(({ month, calls, learned }) => ({ label: nameOfMonth(month), values: { calls, learned } }))
      }
      head="Month"
      series={series}
      shape="beside"
    />
  );
}

/** Fewer months would make the chart of somebody new a single bar. */
const fewestMonths = 3;

/** From the first one in which anything happened. */
function shownOf(months: Months): Months {
  const first = months.findIndex(({ calls, learned }) => calls + learned > 0);
  return months.slice(first === -1 ? -fewestMonths : Math.min(first, months.length - fewestMonths));
}

function describe(months: Months): string {
  const sum = (of: Months, what: "calls" | "learned") => of.reduce((total, month) => total + month[what], 0);
  const [calls, learned] = [sum(months, "calls"), sum(months, "learned")];
  if (calls === 0) return "No calls in the last twelve months.";
  if (calls === 1)
    return `One call in the last twelve months. It taught ${learned === 0 ? "nothing" : counted(learned, "memory")}.`;
  const recent = months.slice(-fewestMonths);
  const newest = sum(recent, "calls");
  const share = newest === calls ? "all" : newest === 0 ? "none" : newest;
  const since = `${counted(calls, "call")} in the last twelve months, ${share} of them since ${nameOfMonth(recent[0]?.month ?? "")}.`;
  if (learned === 0) return `${since} They taught nothing.`;
  const perCall = learned / calls;
  const rate = perCall >= 0.95 ? `about ${Math.round(perCall)} new to a call` : "fewer than one new to a call";
  return `${since} They taught ${counted(learned, "memory")}: ${rate}.`;
}

/** "Nov 2026" */
function nameOfMonth(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  const format: Intl.DateTimeFormatOptions = { month: "short", year: "numeric", timeZone: "UTC" };
  return Number.isNaN(date.getTime()) ? "" : date.toLocaleDateString("en-GB", format);
}
