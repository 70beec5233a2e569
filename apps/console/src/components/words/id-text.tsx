import type { ReactNode } from "react";

/** A number or an id, wherever one stands: its characters are told apart and compared one by one. */
export function IdText({ children }: { children: string }): ReactNode {
  return <span className="font-mono text-[13px]">{children}</span>;
}
