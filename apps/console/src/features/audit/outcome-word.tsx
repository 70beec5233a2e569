import { CircleSlash, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { StatusBadge } from "#components/words/status-badge.tsx";
import type { EventRow } from "./event-row.ts";

/** The outcome of an event in a word, the same in the list, its filter and the event's panel. */
export const outcomeWords = { success: "Done", refused: "Refused", failed: "Failed" } as const satisfies Record<
  EventRow["outcome"],
  string
>;

export function OutcomeWord({ outcome }: Pick<EventRow, "outcome">): ReactNode {
  if (outcome === "success") return <span className="text-ink-soft">{outcomeWords.success}</span>;
  const isRefused = outcome === "refused";
  return (
    <StatusBadge tone={isRefused ? "caution" : "critical"} icon={isRefused ? CircleSlash : TriangleAlert}>
      {outcomeWords[outcome]}
    </StatusBadge>
  );
}
