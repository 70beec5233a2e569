import { type ReactNode, useId } from "react";

/** A named part of a panel. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-2 font-medium text-ink-soft text-xs">
        {title}
      </h3>
      {children}
    </section>
  );
}
