"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ClipboardCheck, Scale } from "lucide-react";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { type Column, rowsOf } from "#components/list/columns.ts";
import { DataList } from "#components/list/data-list.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { IdText } from "#components/words/id-text.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { isFiltered, requestFilterParsers, toListInput } from "../request-filters.ts";
import { kindWords, stateWords, subjectOf } from "../request-words.ts";
import { TimeLeft } from "../time-left.tsx";
import { RequestFilterBar } from "./request-filter-bar.tsx";

type Row = Outputs["privacyRequests"]["list"]["items"][number];

/** The queue: what is due first comes first. */
export function RequestList(): ReactNode {
  const trpc = useTRPC();
  const [filters] = useQueryStates(requestFilterParsers);
  const assignees = useQuery(trpc.privacyRequests.listAssignees.queryOptions()).data ?? [];
  const query = useInfiniteQuery(
    trpc.privacyRequests.list.infiniteQueryOptions(toListInput(filters), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  const nameOf = (assignee: string) => assignees.find(({ userId }) => userId === assignee)?.name ?? assignee;
  return (
    <>
      <RequestFilterBar counts={query.data?.pages[0]?.counts} />
      <DataList
        label="Requests"
        columns={columnsWith(nameOf)}
        rows={rowsOf(query.data)}
        query={query}
        keyOf={({ id }) => id}
        nameOf={({ kind, subject }) => `${kindWords[kind].name}, ${subject ?? "person erased"}`}
        hrefOf={({ id }) => `/requests/${id}`}
        empty={
          <EmptyState
            icon={ClipboardCheck}
            title={isFiltered(filters) ? "No request fits these filters" : "No request waits for an answer"}
            detail={
              isFiltered(filters)
                ? "Take a filter away to see more."
                : "What people ask by letter, mail or telephone is noted with “New request”: its 28 days begin with the receipt."
            }
          />
        }
      />
    </>
  );
}

function columnsWith(nameOf: (assignee: string) => string): readonly Column<Row>[] {
  return [
    {
      id: "due",
      header: "Time left",
      width: "8.5rem",
      card: "first",
      cell: (request) => <TimeLeft request={request} />,
    },
    {
      id: "kind",
      header: "Asks for",
      width: "7rem",
      card: "first",
      cell: ({ kind }) => <span className="font-medium">{kindWords[kind].name}</span>,
    },
    {
      id: "subject",
      header: "Person",
      width: "minmax(8rem,1fr)",
      card: "second",
      cell: ({ subject, callerId, legalHold }) => (
        <span className="inline-flex min-w-0 max-w-full items-center gap-2">
          <span className={subject === null ? "truncate text-ink-soft" : "truncate"}>
            {subject === null ? subjectOf({ subject, callerId }) : <IdText>{subject}</IdText>}
          </span>
          {legalHold ? <Badge icon={Scale}>Legal hold</Badge> : null}
        </span>
      ),
    },
    {
      id: "state",
      header: "State",
      width: "8rem",
      from: "medium",
      card: "second",
      cell: ({ state }) => (
        <StatusBadge tone={stateWords[state].tone} icon={stateWords[state].icon}>
          {stateWords[state].name}
        </StatusBadge>
      ),
    },
    {
      id: "assignee",
      header: "Assignee",
      width: "10rem",
      from: "wide",
      cell: ({ assignee }) => (assignee ? nameOf(assignee) : <span className="text-ink-soft">Nobody</span>),
    },
    {
      id: "received",
      header: "Received",
      width: "7rem",
      from: "wide",
      cell: ({ receivedAt }) => <Timestamp at={receivedAt} show="date" />,
    },
  ];
}
