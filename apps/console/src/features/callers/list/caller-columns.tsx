import type { Column } from "#components/list/columns.ts";
import { IdText } from "#components/words/id-text.tsx";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { CallerMarks } from "../caller-marks.tsx";
import type { CallerItem } from "../caller-words.ts";

/** The columns of a caller row. */
export const callerColumns: Column<CallerItem>[] = [
  {
    id: "name",
    header: "Caller",
    width: "minmax(0,1.2fr)",
    card: "first",
    cell: ({ caller }) =>
      caller.name === null ? <span className="text-ink-soft">No name yet</span> : <span>{caller.name}</span>,
  },
  {
    id: "identity",
    header: "Calls with",
    width: "minmax(0,1fr)",
    card: "second",
    cell: ({ identities }) => (
      <>
        {identities[0] ? (
          <IdText>{identities[0].shown}</IdText>
        ) : (
          <span className="text-ink-soft">Withheld number</span>
        )}
        {identities.length > 1 ? <span className="text-ink-soft"> and {identities.length - 1} more</span> : null}
      </>
    ),
  },
  {
    id: "marks",
    header: "Marks",
    width: "minmax(0,1.4fr)",
    from: "medium",
    cell: ({ caller, conflicts }) => <CallerMarks caller={caller} conflicts={conflicts} />,
  },
  {
    id: "calls",
    header: "Calls",
    width: "4rem",
    from: "medium",
    align: "end",
    cell: ({ conversations }) => <span className="tabular-nums">{conversations.toLocaleString("en")}</span>,
  },
  {
    id: "memories",
    header: "Memories",
    width: "5rem",
    from: "medium",
    align: "end",
    cell: ({ memories }) => <span className="tabular-nums">{memories.toLocaleString("en")}</span>,
  },
  {
    id: "heard",
    header: "Last call",
    width: "7rem",
    card: "first",
    cell: ({ caller }) =>
      caller.lastCallAt === null ? (
        <span className="text-ink-soft">No call yet</span>
      ) : (
        <RelativeTime at={caller.lastCallAt} />
      ),
  },
];
