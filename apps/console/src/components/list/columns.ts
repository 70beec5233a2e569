import type { ReactNode } from "react";

/** One column of a list. */
export interface Column<Row> {
  id: string;
  header: string;
  /** Track of the grid: "minmax(0,1fr)", "8rem". */
  width: string;
  cell: (row: Row) => ReactNode;
  /** For numbers. */
  align?: "end";
  /** Where it stands when the row becomes a card of two lines; left out of the card without it. */
  card?: "first" | "second";
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
