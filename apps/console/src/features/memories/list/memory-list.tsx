"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Brain, SearchX } from "lucide-react";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { rowsOf } from "#components/list/columns.ts";
import { DataList } from "#components/list/data-list.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useMemoryActions } from "../actions/use-memory-actions.tsx";
import { isFiltered, memoryFilterParsers, toListInput } from "../memory-filters.ts";
import { nameOf } from "../memory-words.ts";
import { useAgentNames } from "../use-agent-names.ts";
import { memoryColumns } from "./memory-columns.tsx";
import { MemoryFilterBar } from "./memory-filter-bar.tsx";

const BulkBar = lazy(async () => ({ default: (await import("./bulk-bar.tsx")).BulkBar }));

/** All memories of the organization: found, filtered, and changed one or many at a time. */
export function MemoryList(): ReactNode {
  const [filters] = useQueryStates(memoryFilterParsers);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const shown = JSON.stringify(filters);
  const [chosenOf, setChosenOf] = useState(shown);
  // What is chosen is chosen of what is shown: other filters begin anew.
  if (chosenOf !== shown) {
    setChosenOf(shown);
    setKeys(new Set());
  }
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.memories.list.infiniteQueryOptions(toListInput(filters), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = rowsOf(query.data);
  const { agentName } = useAgentNames();
  const showsCallers = useMay("callers.read");
  const columns = useMemo(() => memoryColumns({ agentName, showsCallers }), [agentName, showsCallers]);
  const { buttonsOf, dialogs } = useMemoryActions();
  const mayFlag = useMay("memories.flag");
  return (
    <>
      <MemoryFilterBar />
      <DataList
        label="Memories"
        columns={columns}
        rows={rows}
        query={query}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        hrefOf={({ id }) => `/memories/${id}`}
        actionsOf={buttonsOf}
        {...(mayFlag && { selection: { keys, onChange: setKeys } })}
        empty={<NoMemories />}
      />
      <Suspense fallback={null}>
        {keys.size > 0 ? (
          <BulkBar
            keys={keys}
            onChange={setKeys}
            loaded={rows?.map(({ id }) => id) ?? []}
            filter={toListInput(filters)}
            hasMore={query.hasNextPage}
          />
        ) : null}
      </Suspense>
      {dialogs}
    </>
  );
}

function NoMemories(): ReactNode {
  const [filters, setFilters] = useQueryStates(memoryFilterParsers);
  const mayBuild = useMay("agents.manage");
  if (isFiltered(filters)) {
    return (
      <EmptyState
        icon={SearchX}
        title="No memory fits these filters"
        detail="Words are found as they were said, in any order. The words of masked memories are not searched."
      >
        <Button onClick={() => setFilters(null)}>Clear filters</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Brain}
      title="No memories yet"
      detail="They appear here a moment after the first call of a connected agent, or when some are imported."
    >
      {mayBuild ? (
        <Link href="/agents" className={buttonClass({ variant: "primary" })}>
          Connect an agent
        </Link>
      ) : null}
    </EmptyState>
  );
}
