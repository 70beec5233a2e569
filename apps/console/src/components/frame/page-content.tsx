import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";

/** The column of a screen that is read rather than scanned: up to 1,280 px. Lists do without it. */
export function PageContent({ children, className }: { children: ReactNode; className?: string }): ReactNode {
  return <div className={classNames("mx-auto max-w-[80rem] px-4 py-6 sm:px-6", className)}>{children}</div>;
}
