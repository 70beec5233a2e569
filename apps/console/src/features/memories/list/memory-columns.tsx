import type { Column } from "#components/list/columns.ts";
import { CallerName } from "#components/words/caller-name.tsx";
import { ImportanceNumber } from "#components/words/importance-number.tsx";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { MemoryMarks } from "../memory-marks.tsx";
import { MemoryText } from "../memory-text.tsx";
import { type MemoryRow, typeNames } from "../memory-words.ts";

interface ColumnOptions {
  agentName: (id: string | null) => string;
  /** Whether one may see whose they are. */
  showsCallers: boolean;
}

/** The columns of a memory row: the sentence, then whose it is, what it is, how much it matters, who heard it, when, marks. */
export function memoryColumns({ agentName, showsCallers }: ColumnOptions): Column<MemoryRow>[] {
  const caller: Column<MemoryRow> = {
    id: "caller",
    header: "Caller",
    width: "minmax(7rem,10rem)",
    from: "medium",
    card: "second",
    cell: (memory) => <CallerName caller={memory.caller} />,
  };
  return [
    {
      id: "memory",
      header: "Memory",
      width: "minmax(0,1fr)",
      card: "first",
      cell: (memory) => <MemoryText memory={memory} />,
    },
    ...(showsCallers ? [caller] : []),
    {
      id: "type",
      header: "Type",
      width: "5.5rem",
      from: "wide",
      card: "second",
      cell: ({ type }) => <span className="text-ink-soft">{typeNames[type]}</span>,
    },
    {
      id: "importance",
      header: "Importance",
      width: "4.5rem",
      align: "end",
      card: "first",
      cell: ({ importance }) => <ImportanceNumber value={importance} />,
    },
    {
      id: "agent",
      header: "Agent",
      width: "minmax(8rem,0.45fr)",
      from: "widest",
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
      id: "marks",
      header: "Marks",
      width: "7.5rem",
      from: "medium",
      card: "second",
      cell: (memory) => <MemoryMarks memory={memory} />,
    },
  ];
}
