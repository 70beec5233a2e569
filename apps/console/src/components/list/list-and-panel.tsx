import type { ReactNode } from "react";

/**
 * A list that takes the screen's height and, beside it, the panel of what is open: `children`, which a layout hands on from
 * its pages, so that the list stays while panels come and go.
 */
export function ListAndPanel({ list, children }: { list: ReactNode; children: ReactNode }): ReactNode {
  return (
    <div className="flex h-[calc(100dvh-3.5rem)] min-h-0">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">{list}</div>
      {children}
    </div>
  );
}
