import { type ReactNode, useId } from "react";
import { Skeleton } from "#components/ui/skeleton.tsx";

interface FigureProps {
  /** The question: "How many calls were there?" is "Calls per day". */
  title: string;
  /** What the chart means, with the number that matters; null while it comes. */
  sentence: string | null;
  /** The chart, as high as `chartHeight`. */
  children: ReactNode;
  /** The same in rows, for whoever cannot see it. */
  table: ReactNode;
}

/** Pixels; the same for the chart and what stands there before it. */
const chartHeight = 184;

/** A chart with the question that it answers, the answer in a sentence, and its numbers as a table. */
export function Figure({ title, sentence, children, table }: FigureProps): ReactNode {
  const id = useId();
  return (
    <figure aria-labelledby={id} className="min-w-0 rounded-xl border border-line bg-surface p-4">
      <figcaption>
        <h3 id={id} className="font-medium text-ink-soft">
          {title}
        </h3>
        <div className="mt-1 min-h-15 text-pretty sm:min-h-10">
          {sentence === null ? <Skeleton className="h-5 w-3/4" /> : sentence}
        </div>
      </figcaption>
      <div aria-hidden="true" className="mt-4" style={{ height: chartHeight }}>
        {sentence === null ? <Skeleton className="h-full w-full" /> : children}
      </div>
      <details className="mt-3">
        <summary className="w-fit cursor-pointer text-ink-soft text-xs hover:text-ink">As a table</summary>
        <div className="mt-2 max-h-64 overflow-auto">{table}</div>
      </details>
    </figure>
  );
}
