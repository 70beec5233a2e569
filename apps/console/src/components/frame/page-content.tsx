import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";

/** The edges of what is read rather than scanned; its title stands on them, too. */
export const pageColumn = "mx-auto w-full max-w-[80rem] px-4 sm:px-6";

const paddings = { both: "py-6", below: "pb-6", none: "" };

interface PageContentProps {
  children: ReactNode;
  className?: string;
  /** Above and below; less where the content brings its own. */
  padding?: keyof typeof paddings;
}

/** The column of a screen that is read rather than scanned: up to 1,280 px. Lists do without it. */
export function PageContent({ children, className, padding = "both" }: PageContentProps): ReactNode {
  return <div className={classNames(pageColumn, paddings[padding], className)}>{children}</div>;
}
