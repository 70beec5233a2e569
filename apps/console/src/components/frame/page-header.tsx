"use client";

import { Menu, Search } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { Button } from "#components/ui/button.tsx";
import { useFrameControls } from "./frame-controls.tsx";
import { pageColumn } from "./page-content.tsx";

interface PageHeaderProps {
  title: string;
  /** What the screen is for, in half a sentence; left out where it is narrow. */
  description?: string;
  /** The screen's one primary action. */
  action?: ReactNode;
  /** For a list, which takes the whole width; else it is as wide as `PageContent`, so that both stand on one edge. */
  isWide?: boolean;
}

/** The top bar of a screen: its title, its one primary action, and the way to everywhere else. */
export function PageHeader({ title, description, action, isWide = false }: PageHeaderProps): ReactNode {
  const { openPalette, openRail } = useFrameControls();
  return (
    <header className="sticky top-0 z-20 border-line border-b bg-surface">
      <div className={classNames("flex h-14 items-center gap-2 sm:gap-3", isWide ? "px-4" : pageColumn)}>
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
            className="max-sm:size-9 max-sm:px-0"
          >
            <Search aria-hidden="true" className="size-4 text-ink-soft" />
            <span className="sr-only">Search and go to</span>
            <kbd className="font-sans text-ink-soft text-xs max-sm:hidden">⌘K</kbd>
          </Button>
          {action}
        </div>
      </div>
    </header>
  );
}
