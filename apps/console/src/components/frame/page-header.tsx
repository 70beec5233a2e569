"use client";

import { Menu, Search } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { useFrameControls } from "./frame-controls.tsx";

interface PageHeaderProps {
  title: string;
  /** What the screen is for, in half a sentence; left out where it is narrow. */
  description?: string;
  /** The screen's one primary action. */
  action?: ReactNode;
}

/** The top bar of a screen: its title, its one primary action, and the way to everywhere else. */
export function PageHeader({ title, description, action }: PageHeaderProps): ReactNode {
  const { openPalette, openRail } = useFrameControls();
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-line border-b bg-surface px-4 sm:gap-3">
      <Button variant="quiet" size="icon" aria-label="Menu" onClick={openRail} className="-ml-2 lg:hidden">
        <Menu aria-hidden="true" className="size-4" />
      </Button>
      <h1 className="truncate font-semibold text-xl tracking-tight">{title}</h1>
      {description ? <p className="min-w-0 truncate text-ink-soft max-md:hidden">{description}</p> : null}
      <div className="ml-auto flex shrink-0 items-center gap-2">
        <Button
          variant="secondary"
          onClick={openPalette}
          aria-keyshortcuts="Meta+K Control+K"
          className="text-ink-soft max-sm:size-9 max-sm:px-0"
        >
          <Search aria-hidden="true" className="size-4" />
          <span className="sr-only">Search and go to</span>
          <kbd className="font-sans text-xs max-sm:hidden">⌘K</kbd>
        </Button>
        {action}
      </div>
    </header>
  );
}
