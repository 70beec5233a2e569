"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { type Column, rowsOf } from "#components/list/columns.ts";
import { DataList } from "#components/list/data-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { auditFilterParsers, isFiltered, toAuditFilter } from "../audit-filters.ts";
import { ChainState } from "../chain/chain-state.tsx";
import type { EventRow } from "../event-row.ts";
import { deedOf, sentenceOf } from "../event-words.ts";
import { ExportLines } from "../exports/export-lines.tsx";
import { OutcomeWord } from "../outcome-word.tsx";
import { nameOf } from "../party-words.ts";
import { AuditFilterBar } from "./audit-filter-bar.tsx";

const columns: readonly Column<EventRow>[] = [
  { id: "at", header: "When", width: "10.5rem", card: "second", cell: ({ at }) => <Timestamp at={at} /> },
  { id: "sentence", header: "What happened", width: "minmax(0,1fr)", card: "first", cell: Sentence },
  { id: "outcome", header: "Outcome", width: "6.5rem", from: "medium", cell: OutcomeWord },
  {
    id: "sequence",
    header: "Event",
    width: "5.5rem",
    from: "wide",
    align: "end",
    card: "second",
    cell: ({ sequence }) => <span className="text-ink-soft tabular-nums">#{sequence.toLocaleString("en")}</span>,
  },
];

/** Everything that was done, newest first, a sentence a row. */
export function AuditList(): ReactNode {
  const [filters] = useQueryStates(auditFilterParsers);
  const query = useInfiniteQuery(
    useTRPC().audit.list.infiniteQueryOptions(toAuditFilter(filters, new Date()), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  return (
    <>
      <ChainState />
      <ExportLines />
      <AuditFilterBar />
      <DataList
        label="Events"
        columns={columns}
        rows={rowsOf(query.data)}
        query={query}
        keyOf={({ id }) => id}
        nameOf={sentenceOf}
        hrefOf={({ id }) => `/audit/${id}`}
        empty={
          <EmptyState
            icon={ScrollText}
            title={isFiltered(filters) ? "No event fits these filters" : "Nothing has happened yet"}
            detail={
              isFiltered(filters)
                ? "Take a filter away, or look at a longer time."
                : "Whatever is done to callers and memories from now on is recorded here."
            }
          />
        }
      />
    </>
  );
}

function Sentence(event: EventRow): ReactNode {
  return (
    <span>
      <b className="font-medium">{nameOf(event.actor)}</b> {deedOf(event)}
      {event.reason ? <span className="text-ink-soft"> · reason: {event.reason}</span> : null}
    </span>
  );
}
