"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { optionId, PaletteOptions } from "./palette-options.tsx";
import { type PaletteItem, type PaletteState, usePaletteItems } from "./use-palette-items.ts";

/** Goes anywhere by typing: pages now, and whom or what the service finds. Opened with ⌘K or Ctrl+K. */
export function CommandPalette({ onClose }: { onClose: () => void }): ReactNode {
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          className="-translate-x-1/2 fixed top-4 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-xl flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-xl sm:top-[12vh] sm:max-h-[70dvh]"
        >
          <Dialog.Title className="sr-only">Search and go to</Dialog.Title>
          <Finder onDone={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is said where nothing is offered. */
const notes: Record<Exclude<PaletteState, "found">, string> = {
  searching: "Searching…",
  nothing: "Nothing has this name, number or these words. Of a number its last digits are enough.",
  failed: "The search failed. Change a letter to try again.",
};

function Finder({ onDone }: { onDone: () => void }): ReactNode {
  const router = useRouter();
  const listId = useId();
  const [query, setQuery] = useState("");
  const [position, setPosition] = useState(0);
  const { items, state } = usePaletteItems(query);
  const current = Math.min(position, Math.max(0, items.length - 1));
  const isEmpty = items.length === 0;

  function go({ href }: PaletteItem): void {
    onDone();
    router.push(href);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const item = items[current];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setPosition((current + step + items.length) % Math.max(1, items.length));
    } else if (event.key === "Enter" && item && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(item);
    }
  }

  return (
    <>
      <div className="flex shrink-0 items-center gap-3 border-line border-b px-4">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
        <input
          role="combobox"
          aria-label="Search and go to"
          aria-expanded={!isEmpty}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(!isEmpty && { "aria-activedescendant": optionId(listId, current) })}
          autoComplete="off"
          spellCheck={false}
          value={query}
          placeholder="Page, number, name, words of a memory"
          onChange={(event) => {
            setQuery(event.target.value);
            setPosition(0);
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-soft"
        />
      </div>
      <PaletteOptions
        id={listId}
        items={items}
        current={current}
        isSearching={state === "searching" && items.every(({ kind }) => kind === "Pages")}
        onPick={go}
        onPoint={setPosition}
      />
      <p
        role="status"
        className={isEmpty && state !== "searching" ? "px-4 pt-3 pb-5 text-center text-ink-soft" : "sr-only"}
      >
        {isEmpty && state !== "found" ? notes[state] : `${items.length} to choose from`}
      </p>
      <p className="flex shrink-0 gap-4 border-line border-t px-4 py-2 text-ink-soft text-xs max-sm:hidden">
        <Key name="↑ ↓">choose</Key>
        <Key name="Enter">open</Key>
        <Key name="Esc">close</Key>
      </p>
    </>
  );
}

function Key({ name, children }: { name: string; children: string }): ReactNode {
  return (
    <span>
      <kbd className="font-medium font-sans text-ink">{name}</kbd> {children}
    </span>
  );
}
