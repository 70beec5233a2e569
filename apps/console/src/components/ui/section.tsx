import { type ReactNode, useId } from "react";

/**
 * A named part of a screen: what it is at the left, its content at the right, one above the other where it is narrow. A line
 * parts it from what stands before it; the first one has the top bar.
 */
export function Section(props: { title: string; description: ReactNode; children: ReactNode }): ReactNode {
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      className="grid gap-x-12 gap-y-4 border-line py-8 [&:not(:first-child)]:border-t lg:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={headingId} className="font-semibold">
          {props.title}
        </h2>
        <div className="mt-1 max-w-prose text-pretty text-ink-soft leading-5">{props.description}</div>
      </div>
      <div className="min-w-0">{props.children}</div>
    </section>
  );
}
