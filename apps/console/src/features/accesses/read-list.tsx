"use client";

import { useQuery } from "@tanstack/react-query";
import { UserSearch } from "lucide-react";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import type { Column } from "#components/list/columns.ts";
import { DataList } from "#components/list/data-list.tsx";
import { FilterBar, FilterChoice } from "#components/list/filter-bar.tsx";
import { FilterTime } from "#components/list/filter-time.tsx";
import { anyTime, isAnyTime, toInstants } from "#components/list/time-range.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { counted } from "#components/words/counted.ts";
import { Timestamp } from "#components/words/timestamp.tsx";
import { nameOf } from "#features/audit/party-words.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { accessFilterParsers } from "./access-filters.ts";

type Row = Outputs["accesses"]["listReadCallers"]["items"][number];

const actionWords: Record<string, string> = {
  "caller.exported": "exported",
  "caller.read": "opened",
  "conversation.read": "conversations read",
  "conversation.revealed": "conversations revealed",
  "memory.revealed": "revealed",
  "memory.sensitive_read": "sensitive memories read",
};

const columns: readonly Column<Row>[] = [
  {
    id: "caller",
    header: "Caller",
    width: "minmax(8rem,1fr)",
    card: "first",
    cell: ({ callerEnding }) => (callerEnding ? `Caller …${callerEnding}` : "Stored no more"),
  },
  {
    id: "actions",
    header: "What was done",
    width: "minmax(10rem,2fr)",
    card: "second",
    cell: ({ actions }) => actions.map((action) => actionWords[action] ?? action).join(", "),
  },
  {
    id: "reads",
    header: "Times",
    width: "4rem",
    from: "medium",
    align: "end",
    cell: ({ reads }) => reads.toLocaleString("en"),
  },
  {
    id: "memories",
    header: "Memories",
    width: "5.5rem",
    from: "medium",
    align: "end",
    cell: ({ memories }) => memories.toLocaleString("en"),
  },
  { id: "first", header: "First", width: "10.5rem", from: "wide", cell: ({ firstAt }) => <Timestamp at={firstAt} /> },
  { id: "last", header: "Last", width: "10.5rem", card: "second", cell: ({ lastAt }) => <Timestamp at={lastAt} /> },
];

const never = "0001-01-01T00:00:00.000Z";
const always = "9999-01-01T00:00:00.000Z";

/** Whose data somebody has read within a time. */
export function ReadList(): ReactNode {
  const trpc = useTRPC();
  const [{ who, ...filters }, setFilters] = useQueryStates(accessFilterParsers);
  const actors = useQuery(trpc.audit.listActors.queryOptions()).data ?? [];
  const query = useQuery(
    trpc.accesses.listReadCallers.queryOptions(
      { actorId: who ?? "", from: never, to: always, ...toInstants(filters, new Date()) },
      { enabled: who !== null },
    ),
  );
  const { data } = query;
  return (
    <>
      <FilterBar
        onClear={who !== null || !isAnyTime(filters) ? () => void setFilters({ who: null, ...anyTime }) : undefined}
        aside={
          data ? (
            <span className="tabular-nums">
              {data.callers > data.items.length
                ? `${data.items.length.toLocaleString("en")} of ${data.callers.toLocaleString("en")} callers`
                : counted(data.callers, "caller")}
            </span>
          ) : null
        }
      >
        <FilterChoice
          label="Who"
          options={actors.map((actor) => ({ value: actor.id, label: nameOf(actor) }))}
          value={who}
          onChange={(next) => void setFilters({ who: next })}
        />
        <FilterTime label="When" value={filters} onChange={(range) => void setFilters(range)} />
      </FilterBar>
      {who === null ? (
        <EmptyState
          icon={UserSearch}
          title="Whose data did somebody read?"
          detail="Choose a person or an API key above, and when. Reads of sensitive data, reveals and exports are told; reads of what is not sensitive are not recorded."
        />
      ) : (
        <DataList
          label="Callers read"
          columns={columns}
          rows={data?.items}
          query={{ hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => undefined, ...query }}
          keyOf={({ callerId }) => callerId}
          nameOf={({ callerEnding }) => `Caller ${callerEnding ?? "stored no more"}`}
          hrefOf={({ callerId }) => `/callers/${callerId}`}
          empty={
            <EmptyState
              icon={UserSearch}
              title="Nothing that is recorded"
              detail="Within these days nothing sensitive was read and nothing exported. Look at a longer time."
            />
          }
        />
      )}
    </>
  );
}
