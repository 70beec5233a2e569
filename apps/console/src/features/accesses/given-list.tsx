"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Bot } from "lucide-react";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { type Column, rowsOf } from "#components/list/columns.ts";
import { DataList } from "#components/list/data-list.tsx";
import { FilterBar, FilterChoice } from "#components/list/filter-bar.tsx";
import { FilterTime } from "#components/list/filter-time.tsx";
import { anyTime, isAnyTime, toInstants } from "#components/list/time-range.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { accessFilterParsers } from "./access-filters.ts";
import { CallerFilter } from "./caller-filter.tsx";

type Row = Outputs["accesses"]["list"]["items"][number];

const hookWords = { client_data: "Before a call", search_memory: "When it searched" };

const columns: readonly Column<Row>[] = [
  { id: "at", header: "When", width: "10.5rem", card: "second", cell: ({ at }) => <Timestamp at={at} /> },
  {
    id: "agent",
    header: "Agent",
    width: "minmax(8rem,1fr)",
    card: "first",
    cell: ({ agentName, agentId }) => agentName ?? agentId,
  },
  {
    id: "caller",
    header: "About",
    width: "minmax(8rem,1fr)",
    card: "first",
    cell: ({ callerEnding }) => `Caller ${callerEnding ? `…${callerEnding}` : "without a number"}`,
  },
  { id: "hook", header: "At", width: "9rem", from: "medium", card: "second", cell: ({ hook }) => hookWords[hook] },
  {
    id: "memories",
    header: "Memories",
    width: "6rem",
    from: "medium",
    align: "end",
    cell: ({ memoryIds }) => <span className="tabular-nums">{memoryIds.length.toLocaleString("en")}</span>,
  },
];

/** Which memories agents were given, an entry an answer. */
export function GivenList(): ReactNode {
  const trpc = useTRPC();
  const [filters, setFilters] = useQueryStates(accessFilterParsers);
  const { agent, caller } = filters;
  const agents = useQuery(trpc.memories.listAgents.queryOptions()).data ?? [];
  const query = useInfiniteQuery(
    trpc.accesses.list.infiniteQueryOptions(
      {
        ...(agent && { agentId: agent }),
        ...(caller && { callerId: caller }),
        ...toInstants(filters, new Date()),
      },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const isFiltered = agent !== null || caller !== null || !isAnyTime(filters);
  return (
    <>
      <FilterBar onClear={isFiltered ? () => void setFilters({ agent: null, caller: null, ...anyTime }) : undefined}>
        <FilterChoice
          label="Agent"
          options={agents.map(({ id, name }) => ({ value: id, label: name ?? id }))}
          value={agent}
          onChange={(next) => void setFilters({ agent: next })}
        />
        <CallerFilter callerId={caller} onChange={(next) => void setFilters({ caller: next })} />
        <FilterTime label="When" value={filters} onChange={(range) => void setFilters(range)} />
      </FilterBar>
      <DataList
        label="Answers to agents"
        columns={columns}
        rows={rowsOf(query.data)}
        query={query}
        keyOf={({ at, callerId, agentId, hook, conversationId }) =>
          [at, callerId, agentId, hook, conversationId].join(" ")
        }
        nameOf={({ agentName, agentId, callerEnding }) =>
          `Answer to ${agentName ?? agentId} about caller ${callerEnding ? `…${callerEnding}` : "without a number"}`
        }
        hrefOf={({ conversationId, callerId }) =>
          conversationId ? `/conversations/${encodeURIComponent(conversationId)}` : `/callers/${callerId}`
        }
        empty={
          <EmptyState
            icon={Bot}
            title={isFiltered ? "No answer fits these filters" : "No agent has been given anything yet"}
            detail={
              isFiltered
                ? "Take a filter away, or look at a longer time."
                : "Each answer before or during a call stands here with what it told."
            }
          />
        }
      />
    </>
  );
}
