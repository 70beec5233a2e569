import type { LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";

interface MomentProps {
  icon: LucideIcon;
  title: string;
  /** Which hook it is and what it does. */
  detail: ReactNode;
  children: ReactNode;
}

/** One of the three moments of a call. */
export function Moment({ icon: Icon, title, detail, children }: MomentProps): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-xl border border-line bg-surface p-4 sm:p-5">
      <h2 id={id} className="flex items-center gap-2 font-semibold">
        <Icon aria-hidden="true" className="size-4 text-ink-soft" />
        {title}
      </h2>
      <p className="mt-0.5 text-pretty text-ink-soft">{detail}</p>
      <div className="mt-4 grid gap-4">{children}</div>
    </section>
  );
}
