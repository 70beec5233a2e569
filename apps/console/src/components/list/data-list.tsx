"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { usePathname, useSearchParams } from "next/navigation";
import { type KeyboardEvent, memo, type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { classNames } from "#components/class-names.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useInBrowser } from "#components/use-in-browser.ts";
import type { ClientError } from "#trpc/types.ts";
import { type Column, columnClass, type Paging, trackStyle, tracksClass } from "./columns.ts";
import { ListRow, rowHeight, rowHeightClass } from "./list-row.tsx";
import { listSearch } from "./list-search.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import { useScrollPlace } from "./use-scroll-place.ts";

interface DataListProps<Row> {
  /** What it lists: "Callers". */
  label: string;
  columns: readonly Column<Row>[];
  /** Undefined while the first page comes; see `rowsOf`. */
  rows: readonly Row[] | undefined;
  query: Paging<ClientError>;
  keyOf: (row: Row) => string;
  /** What a row is called, for a screen reader and its checkbox. */
  nameOf: (row: Row) => string;
  /** Path of a row's detail, which keeps the filters of the URL; the row whose detail is open is marked. */
  hrefOf?: (row: Row) => string;
  /** Shown on hover and focus, at the end of the row. */
  actionsOf?: (row: Row) => ReactNode;
  /** Keys of the chosen rows, where something can be done to many. */
  selection?: { keys: ReadonlySet<string>; onChange: (keys: ReadonlySet<string>) => void };
  /** Instead of rows where there are none. */
  empty: ReactNode;
}

/** As many as fill a tall screen: shown before the browser has measured how many fit. */
const firstRows = 30;
/** So many rows before its end the next page is fetched; fewer in a short list, of which more may not be wanted. */
const fetchAhead = (rows: number) => Math.min(60, rows / 4);

/**
 * A list of any length: renders the rows in view, fetches pages as they are scrolled to. Arrow keys go from row to row. Give
 * it a parent of limited height with `flex flex-col`; it takes the rest and scrolls inside.
 */
export function DataList<Row>(props: DataListProps<Row>): ReactNode {
  const { columns, rows, query, selection } = props;
  if (query.error && !rows) {
    return <ErrorState error={query.error} title={`${props.label} could not be loaded`} onRetry={query.refetch} />;
  }
  if (rows?.length === 0) return props.empty;
  return (
    <section
      aria-label={props.label}
      aria-busy={!rows}
      className="@container flex min-h-0 flex-1 flex-col bg-surface"
      style={trackStyle(columns, selection !== undefined)}
    >
      <div
        className={classNames(
          "hidden h-9 shrink-0 items-center gap-x-4 border-line border-b bg-canvas px-4 font-medium text-ink-soft text-xs @md:grid",
          tracksClass,
        )}
      >
        {selection ? <span /> : null}
        {columns.map(({ id, header, from, align }) => (
          <span key={id} className={classNames("truncate", from && columnClass[from], align === "end" && "text-right")}>
            {header}
          </span>
        ))}
      </div>
      {rows ? <Rows {...props} rows={rows} /> : <SkeletonRows columns={columns} hasBoxes={selection !== undefined} />}
    </section>
  );
}

function Rows<Row>(props: DataListProps<Row> & { rows: readonly Row[] }): ReactNode {
  const { query, keyOf } = props;
  // What moves in the order while pages are fetched may be on two of them.
  const rows = useMemo(() => [...new Map(props.rows.map((row) => [keyOf(row), row])).values()], [props.rows, keyOf]);
  const inBrowser = useInBrowser();
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(scroller);
  const height = isNarrow ? rowHeight.card : rowHeight.wide;
  const shape = !inBrowser ? ("both" as const) : isNarrow ? ("card" as const) : ("row" as const);
  const place = useScrollPlace(props.label, { scroller, height: rows.length * height, paging: query });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialOffset: place,
  });
  useEffect(() => {
    if (height) virtualizer.measure();
  }, [height, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !error && last >= rows.length - fetchAhead(rows.length))
      void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, error, fetchNextPage, last, rows.length]);

  const move = useCallback(
    (event: KeyboardEvent, from: number) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const to = Math.min(rows.length - 1, Math.max(0, from + step));
      virtualizer.scrollToIndex(to);
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus());
    },
    [rows.length, virtualizer],
  );

  const { columns, nameOf, hrefOf, actionsOf, selection } = props;
  const ofEach = { columns, keyOf, nameOf, hrefOf, actionsOf, selection, shape, onMove: move };
  const renderRow = (index: number) => {
    const row = rows[index];
    return row === undefined ? null : <Row {...ofEach} row={row} index={index} />;
  };
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
      {inBrowser ? (
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            return (
              <div
                key={row === undefined ? index : props.keyOf(row)}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                {renderRow(index)}
              </div>
            );
          })}
        </div>
      ) : (
        rows.slice(0, firstRows).map((row, index) => <div key={props.keyOf(row)}>{renderRow(index)}</div>)
      )}
      <ListEnd query={query} />
    </div>
  );
}

type RowProps<Row> = Pick<DataListProps<Row>, "columns" | "keyOf" | "nameOf" | "hrefOf" | "actionsOf" | "selection"> & {
  row: Row;
  index: number;
  shape: "row" | "card" | "both";
  onMove: (event: KeyboardEvent, index: number) => void;
};

// Scrolling renders the list at each frame, and of its rows those alone that come into view.
const Row = memo(RowOfList) as typeof RowOfList;

function RowOfList<Row>(props: RowProps<Row>): ReactNode {
  const { row, selection, actionsOf } = props;
  const pathname = usePathname();
  const search = listSearch(useSearchParams());
  const path = props.hrefOf?.(row) ?? null;
  const key = props.keyOf(row);
  return (
    <ListRow
      row={row}
      index={props.index}
      columns={props.columns}
      href={path === null ? null : `${path}${search}`}
      name={props.nameOf(row)}
      isOpen={path === pathname}
      actions={actionsOf ? () => actionsOf(row) : null}
      shape={props.shape}
      onMove={props.onMove}
      selection={
        selection
          ? {
              isSelected: selection.keys.has(key),
              toggle: (checked) => {
                const keys = new Set(selection.keys);
                if (checked) keys.add(key);
                else keys.delete(key);
                selection.onChange(keys);
              },
            }
          : null
      }
    />
  );
}

function ListEnd({ query }: { query: Paging<ClientError> }): ReactNode {
  if (query.error) {
    return <ErrorState error={query.error} title="The next rows could not be loaded" onRetry={query.fetchNextPage} />;
  }
  if (!query.isFetchingNextPage) return null;
  return (
    <p role="status" className="px-4 py-3 text-ink-soft">
      Loading more…
    </p>
  );
}

function SkeletonRows<Row>({ columns, hasBoxes }: { columns: readonly Column<Row>[]; hasBoxes: boolean }): ReactNode {
  return (
    <div aria-hidden="true" className="min-h-0 flex-1 overflow-hidden">
      {Array.from({ length: firstRows }, (_, index) => (
        <div key={index} className={classNames("border-line border-b px-4", rowHeightClass)}>
          <div className={classNames("hidden h-full items-center gap-x-4 @md:grid", tracksClass)}>
            {hasBoxes ? <Skeleton className="size-4" /> : null}
            {columns.map(({ id, from }) => (
              <div key={id} className={from && columnClass[from]}>
                <Skeleton className="h-4 w-3/4" />
              </div>
            ))}
          </div>
          <div className="flex h-full flex-col justify-center gap-1.5 @md:hidden">
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-3 w-1/3" />
          </div>
        </div>
      ))}
    </div>
  );
}
