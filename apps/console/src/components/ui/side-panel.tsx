"use client";

import { X } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { listSearch } from "#components/list/list-search.ts";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { Button } from "./button.tsx";

interface SidePanelProps {
  title: ReactNode;
  /** What can be done with it. */
  actions?: ReactNode;
  /** Path of the list; its filters are kept. */
  closeHref: string;
  children: ReactNode;
}

/** A detail beside its list, with a URL of its own; over it where it is narrow. Escape closes it. */
export function SidePanel({ title, actions, closeHref, children }: SidePanelProps): ReactNode {
  const router = useRouter();
  const search = listSearch(useSearchParams());
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = `${closeHref}${search}`;

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What lies above the panel closes first and says so by preventing the default.
      if (
        event.key === "Escape" &&
        !event.defaultPrevented &&
        !document.querySelector("[role=dialog],[role=alertdialog]")
      ) {
        router.push(close, { scroll: false });
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, close]);

  return (
    <aside
      aria-labelledby={headingId}
      className="flex min-h-0 flex-col border-line border-l bg-surface max-lg:fixed max-lg:inset-0 max-lg:z-30 lg:w-[34rem] lg:shrink-0"
    >
      <div className="flex h-14 shrink-0 items-center gap-2 border-line border-b px-4">
        <h2 ref={heading} id={headingId} tabIndex={-1} className="min-w-0 flex-1 truncate font-semibold outline-none">
          {title}
        </h2>
        {actions}
        <Tooltip text="Close (Esc)">
          <Button
            variant="quiet"
            size="icon-sm"
            aria-label="Close"
            onClick={() => router.push(close, { scroll: false })}
          >
            <X aria-hidden="true" className="size-4" />
          </Button>
        </Tooltip>
      </div>
      {/* Positioned, so that what only screen readers get makes the panel longer and not the page. */}
      <div data-panel-content="" className="relative min-h-0 flex-1 overflow-y-auto p-4">
        {children}
      </div>
    </aside>
  );
}
