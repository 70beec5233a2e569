"use client";

import { ChevronDown, Search, X } from "lucide-react";
import { type ReactNode, useEffect, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DropdownMenu, MenuChoice } from "#components/ui/dropdown-menu.tsx";
import { chipClass } from "./filter-chip.ts";

/**
 * What a list is narrowed down by, above it; on a narrow window the chips stand in one line that scrolls. `onClear` takes all
 * filters away; given only while there is one.
 */
export function FilterBar(props: {
  /** What is typed, before the chips. */
  search?: ReactNode;
  children: ReactNode;
  onClear?: (() => void) | undefined;
  aside?: ReactNode;
}): ReactNode {
  return (
    <search className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-line border-b px-4 py-2">
      {props.search}
      {/* Wider than its own line by the ring of what has the focus, which would be cut off. */}
      <div className="flex flex-wrap items-center gap-2 max-sm:-mx-4 max-sm:max-w-[100vw] max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:contents">
        {props.children}
        {props.onClear ? (
          <Button variant="quiet" size="sm" onClick={props.onClear}>
            Clear filters
          </Button>
        ) : null}
      </div>
      {props.aside ? <div className="ml-auto flex items-center gap-2 text-ink-soft">{props.aside}</div> : null}
    </search>
  );
}

interface FilterChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

const anything = "";

/** One of several, or any. */
export function FilterChoice<Value extends string>({
  label,
  options,
  value,
  onChange,
}: FilterChoiceProps<Value>): ReactNode {
  const chosen = options.find((option) => option.value === value);
  return (
    <DropdownMenu
      align="start"
      trigger={
        <button type="button" className={chipClass(chosen !== undefined)}>
          {chosen ? `${label}: ${chosen.label}` : label}
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </button>
      }
    >
      <MenuChoice<Value | typeof anything>
        label={label}
        options={[{ value: anything, label: "Any" }, ...options]}
        value={value ?? anything}
        onChange={(next) => onChange(next === anything ? null : next)}
      />
    </DropdownMenu>
  );
}

/** Only those of which something is true. */
export function FilterToggle(props: { label: string; value: boolean; onChange: (value: boolean) => void }): ReactNode {
  return (
    <button
      type="button"
      aria-pressed={props.value}
      onClick={() => props.onChange(!props.value)}
      className={chipClass(props.value)}
    >
      {props.label}
      {props.value ? <X aria-hidden="true" className="size-3.5" /> : null}
    </button>
  );
}

interface FilterTextProps {
  label: string;
  placeholder?: string;
  value: string;
  /** Told what was typed when the typing pauses, and at once on Enter. */
  onChange: (value: string) => void;
}

const pauseMs = 300;

/** Text to search for. */
export function FilterText({ label, placeholder, value, onChange }: FilterTextProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The filter was changed from elsewhere: cleared, or by going back.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => {
      setKnown(typed);
      onChange(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className="relative w-64 max-w-full max-sm:w-full">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search aria-hidden="true" className="-translate-y-1/2 absolute top-1/2 left-2.5 size-3.5 text-ink-soft" />
      <input
        id={id}
        type="search"
        value={typed}
        placeholder={placeholder ?? label}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          setKnown(typed);
          onChange(typed);
        }}
        className="h-7 w-full rounded-full border border-line-strong bg-surface pr-3 pl-8 text-[13px] placeholder:text-ink-soft"
      />
    </div>
  );
}
