import { Inbox, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: LucideIcon;
  /** "No callers yet" */
  title: string;
  /** Why, and what to do next. */
  detail: ReactNode;
  /** The button or link that does it. */
  children?: ReactNode;
}

/** Stands where nothing is to show, and says what to do next. */
export function EmptyState({ icon: Icon = Inbox, title, detail, children }: EmptyStateProps): ReactNode {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center">
      <Icon aria-hidden="true" className="size-6 text-ink-soft" />
      <p className="mt-3 font-medium">{title}</p>
      <p className="mt-1 text-pretty text-ink-soft">{detail}</p>
      {children ? <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div> : null}
    </div>
  );
}
