import type { ReactNode } from "react";
import { Mark } from "#components/frame/mark.tsx";

/** A page outside of the console's frame: for whoever has not signed in, and for what went wrong. */
export function PageFrame({ children }: { children: ReactNode }): ReactNode {
  return (
    <>
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-3 px-4 sm:px-8">
          <a href="/" className="flex items-center gap-2.5 rounded-md font-semibold">
            <Mark />
            ELAAOMS
          </a>
        </div>
      </header>
      <main className="mx-auto max-w-6xl px-4 pb-20 sm:px-8">{children}</main>
    </>
  );
}
