import type { ReactNode } from "react";

const highest = 10;

/** How much a memory matters, 1 to 10, the high ones heavier. */
export function ImportanceNumber({ value }: { value: number }): ReactNode {
  return (
    <span
      title={`Importance ${value} of ${highest}`}
      className={`inline-block w-5 text-right tabular-nums ${value >= 8 ? "font-semibold text-ink" : "text-ink-soft"}`}
    >
      <span className="sr-only">Importance </span>
      {value}
    </span>
  );
}
