import type { ReactNode } from "react";

interface MeterProps {
  /** What is measured, for a screen reader: "Share of known callers". */
  label: string;
  value: number;
  max: number;
}

const percent = (value: number, max: number) => (max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0);

/** How much of a whole, as a bar. */
export function Meter({ label, value, max }: MeterProps): ReactNode {
  return (
    <div className="h-1.5 overflow-hidden rounded-full bg-line">
      <meter aria-label={label} value={value} min={0} max={max} className="sr-only" />
      <div className="h-full rounded-full bg-accent" style={{ width: `${percent(value, max)}%` }} />
    </div>
  );
}

interface ProgressProps {
  /** What is being done: "Erasing". */
  label: string;
  done: number;
  /** Null while it is not known. */
  total: number | null;
  /** Beside done and total: rate, time left. */
  detail?: string;
}

/** How far a long job is: done and total, said each time to a screen reader as the browser sees fit. */
export function Progress({ label, done, total, detail }: ProgressProps): ReactNode {
  const count =
    total === null ? done.toLocaleString("en") : `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap justify-between gap-x-4">
        <span className="font-medium">{label}</span>
        <span className="text-ink-soft tabular-nums">{detail ? `${count} · ${detail}` : count}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        {...(total !== null && { "aria-valuenow": done, "aria-valuemin": 0, "aria-valuemax": total })}
        aria-valuetext={count}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className={
            total === null
              ? "h-full w-1/3 rounded-full bg-accent motion-safe:animate-pulse"
              : "h-full rounded-full bg-accent transition-[width]"
          }
          style={total === null ? undefined : { width: `${percent(done, total)}%` }}
        />
      </div>
    </div>
  );
}
