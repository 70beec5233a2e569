"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";

/**
 * A list that takes the screen's height and, beside it, the panel of what is open: `children`, which a layout hands on from
 * its pages, so that the list stays while panels come and go.
 */
export function ListAndPanel({ list, children }: { list: ReactNode; children: ReactNode }): ReactNode {
  // Browsers paint the list before the panel's HTML has come: it leaves the room from the first on.
  const isOpen = useSelectedLayoutSegment() !== null;
  return (
    <div className="flex h-[calc(100dvh-3.5rem)] min-h-0">
      <div className={classNames("flex min-h-0 min-w-0 flex-1 flex-col", isOpen && "lg:max-w-[calc(100%-34rem)]")}>
        {list}
      </div>
      {children}
    </div>
  );
}
