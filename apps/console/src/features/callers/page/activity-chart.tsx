import type { ReactNode } from "react";
import type { Outputs } from "#trpc/types.ts";
import { countCalls } from "../caller-words.ts";

type Months = Outputs["callers"]["readActivity"];

const height = 96;

/** How often somebody calls, and whether their calls still teach something new: a year, a month a column. */
export function ActivityChart({ months }: { months: Months }): ReactNode {
  const most = Math.max(1, ...months.flatMap(({ calls, learned }) => [calls, learned]));
  return (
    <figure>
      <figcaption className="mb-3 text-pretty">{describe(months)}</figcaption>
      <div aria-hidden="true" className="flex items-end gap-1.5 border-line-strong border-b" style={{ height }}>
        {months.map(({ month, calls, learned }) => (
          <div
            key={month}
            className="flex h-full min-w-0 flex-1 items-end justify-center gap-px"
            title={`${nameOfMonth(month)}: ${countCalls(calls)}, ${learned} learned`}
          >
            <div className="w-1/2 max-w-4 rounded-t-sm bg-accent" style={{ height: `${(calls / most) * 100}%` }} />
            <div
              className="w-1/2 max-w-4 rounded-t-sm bg-ink-soft/50"
              style={{ height: `${(learned / most) * 100}%` }}
            />
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1 flex gap-1.5 text-ink-soft text-xs">
        {months.map(({ month }, index) => (
          <span key={month} className={`min-w-0 flex-1 text-center ${index % 2 === 0 ? "max-sm:invisible" : ""}`}>
            {nameOfMonth(month, "short")}
          </span>
        ))}
      </div>
      <div aria-hidden="true" className="mt-2 flex gap-4 text-ink-soft text-xs">
        <span className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-sm bg-accent" /> Calls
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-sm bg-ink-soft/50" /> Memories first said
        </span>
      </div>
      <table className="sr-only">
        <caption>Calls and memories first said, by month</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Calls</th>
            <th scope="col">Memories first said</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, calls, learned }) => (
            <tr key={month}>
              <th scope="row">{nameOfMonth(month)}</th>
              <td>{calls}</td>
              <td>{learned}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function describe(months: Months): string {
  const sum = (of: Months, what: "calls" | "learned") => of.reduce((total, month) => total + month[what], 0);
  const calls = sum(months, "calls");
  if (calls === 0) return "No calls in the last twelve months.";
  const recent = sum(months.slice(-3), "calls");
  const learned = sum(months, "learned");
  const perCall = learned / calls;
  const rate = perCall >= 0.95 ? `${Math.round(perCall)} new to a call` : "fewer than one new to a call";
  return `${countCalls(calls)} in the last twelve months, ${recent} of them since ${nameOfMonth(months.at(-3)?.month ?? "")}. They taught ${learned.toLocaleString("en")} ${learned === 1 ? "memory" : "memories"}: about ${rate}.`;
}

/** "November 2026", or "Nov" */
function nameOfMonth(month: string, form: "long" | "short" = "long"): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions =
    form === "short" ? { month: "short" } : { month: "long", year: "numeric" };
  return Number.isNaN(date.getTime()) ? "" : date.toLocaleDateString("en-GB", { ...options, timeZone: "UTC" });
}
