import type { ReactNode } from "react";
import { Timestamp } from "#components/words/timestamp.tsx";
import type { Outputs } from "#trpc/types.ts";
import { type MemoryStatus, type MemoryType, statusNames, typeNames } from "../memory-words.ts";
import { PanelSection } from "./panel-section.tsx";

interface HistorySectionProps {
  history: Outputs["memories"]["read"]["history"];
  isMasked: boolean;
  people: Record<string, string>;
}

/** What a memory said before each change, and who changed it. */
export function HistorySection({ history, isMasked, people }: HistorySectionProps): ReactNode {
  if (isMasked || history.length === 0) return null;
  return (
    <PanelSection title="Changed by people">
      <ol className="grid gap-3">
        {history.map(({ before, changedBy, changedAt }) => (
          <li key={`${changedAt}/${JSON.stringify(before)}`} className="border-line-strong border-l-2 pl-3">
            <p className="text-ink-soft">
              {people[changedBy] ?? "A program"}, <Timestamp at={changedAt} />
            </p>
            <ul>
              {Object.entries(before).map(([field, value]) => (
                <li key={field} className="[overflow-wrap:anywhere]">
                  {describeBefore(field, value)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}

function describeBefore(field: string, value: unknown): string {
  switch (field) {
    case "content":
      return `Said before: “${value}”`;
    case "type":
      return `Type before: ${typeNames[value as MemoryType] ?? value}`;
    case "status":
      return `Status before: ${statusNames[value as MemoryStatus] ?? value}`;
    case "importance":
      return `Importance before: ${value}`;
    case "shareable":
      return value ? "Shared with all agents before" : "Not shared before";
    case "flagReason":
      return value === null ? "Not flagged before" : `Flagged before: ${value}`;
    default:
      return `${field}: ${JSON.stringify(value)}`;
  }
}
