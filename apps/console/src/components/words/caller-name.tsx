import type { ReactNode } from "react";
import { IdText } from "./id-text.tsx";

interface CallerNameProps {
  /** Null where one may not see callers, or nobody is known yet. */
  caller: { name: string | null; identity: string | null } | null;
}

/** What a caller is called by in a row: the name, else the number or id they call with. */
export function CallerName({ caller }: CallerNameProps): ReactNode {
  if (caller === null) return null;
  if (caller.name !== null) return caller.name;
  if (caller.identity !== null) return <IdText>{caller.identity}</IdText>;
  return <span className="text-ink-soft">Withheld number</span>;
}
