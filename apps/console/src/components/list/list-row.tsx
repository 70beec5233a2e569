"use client";

import Link from "next/link";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from "react";
import { classNames } from "#components/class-names.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { type Column, columnClass, tracksClass } from "./columns.ts";

/** Heights in pixels, as the classes below say them: a row of a wide list, and its card in a narrow one. */
export const rowHeight = { wide: 40, card: 60 } as const;
export const rowHeightClass = "h-15 @md:h-10";

interface ListRowProps<Row> {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  /** Where its detail is; null for a list without details. */
  href: string | null;
  /** What the link is called: "Caller +1 218 555 0123". */
  name: string;
  isOpen: boolean;
  /** Made when the pointer or the focus first comes to the row: few of all rows are meant. */
  actions: (() => ReactNode) | null;
  /** As a row, as a card, or as both, of which the width shows one. */
  shape: "row" | "card" | "both";
  selection: { isSelected: boolean; toggle: (checked: boolean) => void } | null;
  onMove: (event: KeyboardEvent, index: number) => void;
}

/** A row of a list; where it is narrow, a card of two lines. All of it leads to the detail. */
export function ListRow<Row>(props: ListRowProps<Row>): ReactNode {
  const { row, index, columns, href, name, selection, actions, shape } = props;
  const [isNear, setIsNear] = useState(false);
  const cells = (place: "first" | "second") => columns.filter((column) => column.card === place);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link in it does the same for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      onClick={followLink}
      onMouseEnter={() => setIsNear(true)}
      onFocus={() => setIsNear(true)}
      className={classNames(
        "group relative border-line border-b",
        rowHeightClass,
        props.isOpen ? "bg-accent-tint" : "hover:bg-sunken/60 has-focus-visible:bg-sunken/60",
      )}
    >
      {href === null ? null : (
        <Link
          href={href}
          prefetch={false}
          scroll={false}
          aria-label={name}
          aria-current={props.isOpen ? "true" : undefined}
          data-row={index}
          onKeyDown={(event) => props.onMove(event, index)}
          className="-outline-offset-2 absolute inset-0"
        />
      )}
      {shape === "card" ? null : (
        <div
          className={classNames(
            "pointer-events-none hidden h-full items-center gap-x-4 px-4 @md:grid [&_[title]]:pointer-events-auto",
            tracksClass,
          )}
        >
          {selection ? <SelectionBox name={name} selection={selection} /> : null}
          {columns.map(({ id, from, align, cell }) => (
            <div
              key={id}
              className={classNames("min-w-0 truncate", from && columnClass[from], align === "end" && "text-right")}
            >
              {cell(row)}
            </div>
          ))}
        </div>
      )}
      {shape === "row" ? null : (
        <div className="pointer-events-none flex h-full items-center gap-3 px-4 @md:hidden">
          {selection ? <SelectionBox name={name} selection={selection} /> : null}
          <div className="min-w-0 flex-1">
            {(["first", "second"] as const).map((place) => (
              <div
                key={place}
                className={classNames(
                  "flex min-w-0 items-center gap-x-3 [&>*]:truncate [&>:empty]:hidden [&>:first-child]:min-w-0 [&>:first-child]:flex-1",
                  place === "second" && "text-ink-soft text-xs",
                )}
              >
                {cells(place).map((column) => (
                  <div key={column.id}>{column.cell(row)}</div>
                ))}
              </div>
            ))}
          </div>
        </div>
      )}
      {actions && isNear ? (
        <div className="absolute inset-y-0 right-2 flex items-center gap-1 pl-2 opacity-0 focus-within:opacity-100 group-hover:opacity-100 max-sm:hidden">
          <div className="flex items-center gap-1 rounded-lg border border-line bg-surface p-0.5 shadow-sm">
            {actions()}
          </div>
        </div>
      ) : null}
    </div>
  );
}

// The cells lie over the link and let clicks through, but for those with something to tell on hover.
function followLink({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  if (!(target as Element).closest("a, button, input, label")) currentTarget.querySelector("a")?.click();
}

function SelectionBox(props: {
  name: string;
  selection: { isSelected: boolean; toggle: (checked: boolean) => void };
}): ReactNode {
  return (
    <div className="pointer-events-auto relative">
      <Checkbox
        label={`Select ${props.name}`}
        hideLabel
        checked={props.selection.isSelected}
        onChange={props.selection.toggle}
      />
    </div>
  );
}
