import { type ReactNode, useId } from "react";

/** A named part of a screen: what it is at the left, its content at the right, one above the other where it is narrow. */
export function Section(props: { title: string; description: ReactNode; children: ReactNode }): ReactNode {
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      className="grid gap-x-12 gap-y-4 border-line border-t py-8 lg:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={headingId} className="font-semibold tracking-tight">
          {props.title}
        </h2>
        <div className="mt-1 max-w-prose text-pretty text-ink-soft leading-5">{props.description}</div>
      </div>
      <div className="min-w-0">{props.children}</div>
    </section>
  );
}
