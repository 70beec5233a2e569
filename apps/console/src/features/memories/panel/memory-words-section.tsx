import { Eye, Flag } from "lucide-react";
import type { ReactNode } from "react";
import { Timestamp } from "#components/words/timestamp.tsx";
import { MemoryMarks } from "../memory-marks.tsx";
import { MemoryText } from "../memory-text.tsx";
import type { Memory } from "../memory-words.ts";

interface MemoryWordsProps {
  memory: Memory;
  isRevealed: boolean;
  people: Record<string, string>;
}

/** The sentence, with its marks, its flag, and word of its being revealed. */
export function MemoryWords({ memory, isRevealed, people }: MemoryWordsProps): ReactNode {
  const { flagReason, flaggedBy, flaggedAt } = memory;
  return (
    <div className="grid gap-3">
      <p className="text-pretty text-base leading-6 [overflow-wrap:anywhere]">
        <MemoryText memory={memory} /> <MemoryMarks memory={memory} />
      </p>
      {isRevealed ? (
        <p role="status" className="flex items-center gap-2 rounded-lg bg-caution-tint px-3 py-2 text-caution">
          <Eye aria-hidden="true" className="size-4 shrink-0" />
          Revealed for this view, and recorded in the audit log.
        </p>
      ) : null}
      {flagReason === null ? null : (
        <div className="flex items-start gap-2 rounded-lg border border-line-strong px-3 py-2">
          <Flag aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-soft" />
          <p className="min-w-0 text-pretty [overflow-wrap:anywhere]">
            {flagReason}
            <span className="block text-ink-soft">
              Flagged by {flaggedBy === null ? "somebody" : (people[flaggedBy] ?? "a program")}
              {flaggedAt === null ? null : (
                <>
                  , <Timestamp at={flaggedAt} />
                </>
              )}
            </span>
          </p>
        </div>
      )}
    </div>
  );
}
