import type { ReactNode } from "react";

/** The product's sign: a voice, and the point that stays of it. */
export function Mark(): ReactNode {
  return (
    <svg viewBox="0 0 32 32" className="size-6 shrink-0" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-ink" />
      <path
        d="M8.5 14v4M13.5 10v12M18.5 12.5v7"
        className="fill-none stroke-surface"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="23.7" cy="16" r="1.9" className="fill-surface" />
    </svg>
  );
}
