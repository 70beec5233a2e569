import type { ReactNode } from "react";

/** A surface that holds one subject. */
export function Card({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-[0_1px_2px_rgb(0_0_0/0.03)]">
      {children}
    </div>
  );
}
