import type { ReactNode } from "react";
import { PageFrame } from "#components/page-frame.tsx";

/** A page that has one thing to say and one thing to do next, which is given as the children. */
export function MessagePage(props: { title: string; detail: ReactNode; children: ReactNode }): ReactNode {
  return (
    <PageFrame>
      <div className="py-16">
        <h1 className="font-semibold text-xl tracking-tight">{props.title}</h1>
        <p className="mt-2 mb-6 max-w-prose text-ink-soft">{props.detail}</p>
        {props.children}
      </div>
    </PageFrame>
  );
}
