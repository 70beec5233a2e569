import { type ReactNode, useId } from "react";

/** A named part of the screen, its parts below one another. */
export function RulesPart(props: { title: string; description: string | null; children: ReactNode }): ReactNode {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="grid min-w-0 gap-3">
      <div>
        <h2 id={headingId} className="font-semibold text-base">
          {props.title}
        </h2>
        {props.description ? <p className="mt-0.5 text-pretty text-ink-soft">{props.description}</p> : null}
      </div>
      {props.children}
    </section>
  );
}
