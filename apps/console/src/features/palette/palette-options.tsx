import { type ReactNode, useId } from "react";
import { classNames } from "#components/class-names.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { PaletteItem } from "./use-palette-items.ts";

interface PaletteOptionsProps {
  /** Of the list box; its options' ids follow from it. */
  id: string;
  items: readonly PaletteItem[];
  /** Which one the field's keys are at. */
  current: number;
  /** More may come: rows stand in for it. */
  isSearching: boolean;
  onPick: (item: PaletteItem) => void;
  onPoint: (index: number) => void;
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** What the palette offers, by kind. The field above has the focus, takes the keys and names the current option. */
export function PaletteOptions({ id, items, current, isSearching, onPick, onPoint }: PaletteOptionsProps): ReactNode {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Where to go"
      aria-busy={isSearching}
      className="min-h-0 overflow-y-auto p-1"
    >
      {kinds.map((kind) => (
        <Kind key={kind} name={kind}>
          {items.map((item, index) =>
            item.kind === kind ? (
              <Option
                key={item.key}
                id={optionId(id, index)}
                item={item}
                isCurrent={index === current}
                onPick={() => onPick(item)}
                onPoint={() => onPoint(index)}
              />
            ) : null,
          )}
        </Kind>
      ))}
      {isSearching ? <SkeletonOptions /> : null}
    </div>
  );
}

function Kind({ name, children }: { name: string; children: ReactNode }): ReactNode {
  const headingId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box
    <div role="group" aria-labelledby={headingId}>
      <p id={headingId} className="px-3 pt-2 pb-1 font-medium text-ink-soft text-xs">
        {name}
      </p>
      {children}
    </div>
  );
}

interface OptionProps {
  id: string;
  item: PaletteItem;
  isCurrent: boolean;
  onPick: () => void;
  onPoint: () => void;
}

function Option({ id, item, isCurrent, onPick, onPoint }: OptionProps): ReactNode {
  const Icon = item.icon;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: as above; it names the current option
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      ref={isCurrent ? scrollIntoView : null}
      onClick={onPick}
      onMouseMove={onPoint}
      className={classNames(
        "flex h-9 scroll-my-8 cursor-pointer items-center gap-3 rounded-md px-3",
        isCurrent && "bg-accent-tint",
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
      <span className="min-w-0 flex-1 truncate">{item.title}</span>
      <span className="max-w-[40%] shrink-0 truncate text-ink-soft text-xs tabular-nums">{item.detail}</span>
    </div>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

function SkeletonOptions(): ReactNode {
  return (
    <div aria-hidden="true">
      {["w-40", "w-56", "w-32"].map((width) => (
        <div key={width} className="flex h-9 items-center gap-3 px-3">
          <Skeleton className="size-4" />
          <Skeleton className={`h-4 ${width}`} />
        </div>
      ))}
    </div>
  );
}
