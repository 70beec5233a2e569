import type { CSSProperties, ReactNode } from "react";

/** One column of a list. */
export interface Column<Row> {
  id: string;
  header: string;
  /** Track of the grid: "minmax(0,1fr)", "8rem". */
  width: string;
  cell: (row: Row) => ReactNode;
  /** For numbers. */
  align?: "end";
  /** How wide the list has to be for it, in steps of {@link columnClass}; always there without it. */
  from?: keyof typeof columnClass;
  /** Where it stands when the row becomes a card of two lines; left out of the card without it. */
  card?: "first" | "second";
}

/**
 * From which width of the list itself a column is shown, because a panel beside it may leave little: 42, 56 and 72 rem. Below
 * 28 rem rows are cards.
 */
export const columnClass = {
  medium: "hidden @2xl:block",
  wide: "hidden @4xl:block",
  widest: "hidden @6xl:block",
} as const;

/** The grid of a row, which takes its tracks from {@link trackStyle}. */
export const tracksClass =
  "[grid-template-columns:var(--tracks)] @2xl:[grid-template-columns:var(--tracks-medium)] @4xl:[grid-template-columns:var(--tracks-wide)] @6xl:[grid-template-columns:var(--tracks-widest)]";

/** The tracks of the columns that are shown at each width; set once around all rows. */
export function trackStyle(
  columns: readonly Pick<Column<never>, "width" | "from">[],
  hasBoxes: boolean,
): CSSProperties {
  const steps = ["medium", "wide", "widest"] as const;
  const tracksAt = (shown: number) =>
    [
      ...(hasBoxes ? ["1rem"] : []),
      ...columns.filter(({ from }) => from === undefined || steps.indexOf(from) < shown).map(({ width }) => width),
    ].join(" ");
  const variables = Object.fromEntries(steps.map((step, index) => [`--tracks-${step}`, tracksAt(index + 1)]));
  return { "--tracks": tracksAt(0), ...variables } as CSSProperties;
}

/** What of an infinite query a list needs; what `useInfiniteQuery` returns fits. */
export interface Paging<Failure> {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  error: Failure | null;
  refetch: () => unknown;
}

/** The rows of all pages fetched so far; undefined while there is none. */
export function rowsOf<Row>(data: { pages: readonly { items: Row[] }[] } | undefined): Row[] | undefined {
  return data?.pages.flatMap(({ items }) => items);
}
