"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { classNames } from "#components/class-names.ts";
import { type PaletteItem, usePaletteItems } from "./use-palette-items.ts";

/** Goes anywhere by typing: pages now, and whom or what the service finds. Opened with ⌘K or Ctrl+K. */
export function CommandPalette({ onClose }: { onClose: () => void }): ReactNode {
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          className="-translate-x-1/2 fixed top-[12vh] left-1/2 z-50 flex max-h-[70dvh] w-[calc(100vw-2rem)] max-w-xl flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-xl"
        >
          <Dialog.Title className="sr-only">Search and go to</Dialog.Title>
          <Finder onDone={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ onDone }: { onDone: () => void }): ReactNode {
  const router = useRouter();
  const listId = useId();
  const [query, setQuery] = useState("");
  const [position, setPosition] = useState(0);
  const { items, note } = usePaletteItems(query);
  const current = Math.min(position, Math.max(0, items.length - 1));

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
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
        <input
          role="combobox"
          aria-label="Search and go to"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          {...(items.length > 0 && { "aria-activedescendant": `${listId}-${current}` })}
          autoComplete="off"
          spellCheck={false}
          value={query}
          placeholder="A page, a number, a name, words of a memory"
          onChange={(event) => {
            setQuery(event.target.value);
            setPosition(0);
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-soft"
        />
        <kbd className="font-sans text-ink-soft text-xs">Esc</kbd>
      </div>
      <div id={listId} role="listbox" aria-label="Where to go" className="min-h-0 overflow-y-auto p-1">
        {items.map((item, index) => (
          <Option
            key={item.key}
            id={`${listId}-${index}`}
            item={item}
            isCurrent={index === current}
            onPick={() => go(item)}
            onPoint={() => setPosition(index)}
          />
        ))}
      </div>
      <p role="status" className="px-4 py-2 text-ink-soft text-xs empty:hidden">
        {note}
      </p>
    </>
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
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: "nearest" });
      }}
      onClick={onPick}
      onMouseMove={onPoint}
      className={classNames(
        "flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5",
        isCurrent && "bg-accent-tint",
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
      <span className="min-w-0 flex-1 truncate">{item.title}</span>
      <span className="max-w-[40%] shrink-0 truncate text-ink-soft text-xs">{item.detail}</span>
    </div>
  );
}
