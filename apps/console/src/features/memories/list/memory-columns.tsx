import type { Column } from "#components/list/columns.ts";
import { CallerName } from "#components/words/caller-name.tsx";
import { ImportanceNumber } from "#components/words/importance-number.tsx";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { MemoryMarks } from "../memory-marks.tsx";
import { MemoryText } from "../memory-text.tsx";
import { type MemoryRow, typeNames } from "../memory-words.ts";

/** Those that are left beside an open panel. */
const besidePanel = new Set(["memory", "importance", "stated"]);

/** The columns beside a panel, where there is room for the sentence and little else. */
export function narrowColumns(columns: readonly Column<MemoryRow>[]): Column<MemoryRow>[] {
  return columns.filter(({ id }) => besidePanel.has(id));
}

/** The columns of a memory row: the sentence, then what it is, how much it matters, who heard it, when, how often, marks. */
export function memoryColumns(agentName: (id: string | null) => string): Column<MemoryRow>[] {
  return [
    {
      id: "memory",
      header: "Memory",
      width: "minmax(0,1fr)",
      card: "first",
      cell: (memory) => <MemoryText memory={memory} />,
    },
    { id: "type", header: "Type", width: "5.5rem", card: "second", cell: ({ type }) => typeNames[type] },
    {
      id: "importance",
      header: "Importance",
      width: "4.5rem",
      align: "end",
      card: "first",
      cell: ({ importance }) => <ImportanceNumber value={importance} />,
    },
    {
      id: "caller",
      header: "Caller",
      width: "minmax(6rem,10rem)",
      cell: ({ caller }) => <CallerName caller={caller} />,
    },
    {
      id: "agent",
      header: "Agent",
      width: "minmax(4rem,7rem)",
      cell: ({ agentId }) => <span className="text-ink-soft">{agentName(agentId)}</span>,
    },
    {
      id: "stated",
      header: "Last said",
      width: "6rem",
      card: "second",
      cell: ({ lastReinforcedAt }) => <RelativeTime at={lastReinforcedAt} />,
    },
    {
      id: "count",
      header: "Times",
      width: "3rem",
      align: "end",
      card: "second",
      cell: ({ reinforcementCount }) =>
        reinforcementCount > 1 ? (
          <span title={`Said in ${reinforcementCount} calls or imports`} className="text-ink-soft tabular-nums">
            ×{reinforcementCount}
          </span>
        ) : null,
    },
    {
      id: "marks",
      header: "Marks",
      width: "6rem",
      card: "second",
      cell: (memory) => <MemoryMarks memory={memory} />,
    },
  ];
}
