import type { ReactNode } from "react";

/** The top bar with the page's title, and the column that every screen stands in. `aside` ends the bar. */
export function PageFrame(props: { title?: string; aside?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <>
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-3 px-4 sm:px-8">
          <a href="/" className="flex items-center gap-2.5 rounded-md font-semibold tracking-tight">
            <Mark />
            ELAAOMS
          </a>
          {props.title ? (
            <>
              <span aria-hidden="true" className="text-line-strong">
                /
              </span>
              <h1 className="font-medium">{props.title}</h1>
            </>
          ) : null}
          <div className="ml-auto min-w-0">{props.aside}</div>
        </div>
      </header>
      <main className="mx-auto max-w-6xl px-4 pb-20 sm:px-8">{props.children}</main>
    </>
  );
}

/** A voice, and the point that stays of it. */
function Mark(): ReactNode {
  return (
    <svg viewBox="0 0 32 32" className="size-6" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-ink" />
      <path
        d="M8.5 14v4M13.5 10v12M18.5 12.5v7"
        className="fill-none stroke-surface"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="23.7" cy="16" r="1.9" className="fill-surface" />
    </svg>
  );
}
