import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { type Range, ranges } from "./overview-range.ts";

/** How far back the figures go. */
export function RangeChoice(props: { value: Range; onChange: (range: Range) => void }): ReactNode {
  return (
    <fieldset className="flex rounded-lg border border-line-strong bg-surface p-0.5">
      <legend className="sr-only">Time range</legend>
      {ranges.map((range) => (
        <button
          key={range}
          type="button"
          aria-pressed={range === props.value}
          onClick={() => props.onChange(range)}
          className={classNames(
            "h-7 cursor-pointer rounded-md px-3",
            range === props.value ? "bg-accent-tint font-medium text-ink" : "text-ink-soft hover:text-ink",
          )}
        >
          {range} days
        </button>
      ))}
    </fieldset>
  );
}
