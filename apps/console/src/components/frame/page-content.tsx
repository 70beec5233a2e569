import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";

/** The edges of what is read rather than scanned; its title stands on them, too. */
export const pageColumn = "mx-auto w-full max-w-[80rem] px-4 sm:px-6";

/** The column of a screen that is read rather than scanned: up to 1,280 px. Lists do without it. */
export function PageContent({ children, className }: { children: ReactNode; className?: string }): ReactNode {
  return <div className={classNames(pageColumn, "py-6", className)}>{children}</div>;
}
