import type { ComponentProps, ReactNode } from "react";

/** The look of a button, for links that read as one. */
export const buttonClass =
  "inline-flex h-9 items-center justify-center gap-2 whitespace-nowrap rounded-lg border border-line-strong bg-surface px-3.5 font-medium text-ink transition-colors hover:bg-sunken disabled:cursor-default disabled:text-ink-soft disabled:hover:bg-surface";

export function Button({ className = "", ...props }: ComponentProps<"button">): ReactNode {
  return <button type="button" className={`${buttonClass} ${className}`} {...props} />;
}
