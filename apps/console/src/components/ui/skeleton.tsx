import type { ReactNode } from "react";

/** A grey bar where text will stand; give it the size of that text. Nothing to a screen reader. */
export function Skeleton({ className }: { className: string }): ReactNode {
  return (
    <span aria-hidden="true" className={`block rounded bg-line motion-safe:animate-pulse ${className}`}>
      &nbsp;
    </span>
  );
}
