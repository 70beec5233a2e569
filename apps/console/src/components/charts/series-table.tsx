import type { ReactNode } from "react";
import type { ChartPoint, Series } from "./series.ts";

/** The numbers of a chart, the newest first. */
export function SeriesTable(props: {
  head: string;
  points: readonly ChartPoint[];
  series: readonly Series[];
}): ReactNode {
  return (
    <table className="w-full text-xs tabular-nums">
      <thead className="text-left text-ink-soft">
        <tr>
          <th scope="col" className="pr-4 pb-1 font-medium">
            {props.head}
          </th>
          {props.series.map(({ key, label }) => (
            <th key={key} scope="col" className="pb-1 pl-4 text-right font-medium">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.points.toReversed().map(({ label, values }) => (
          <tr key={label} className="border-line border-t">
            <th scope="row" className="whitespace-nowrap py-1 pr-4 text-left font-normal">
              {label}
            </th>
            {props.series.map(({ key }) => (
              <td key={key} className="py-1 pl-4 text-right">
                {values[key]?.toLocaleString("en") ?? "–"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
