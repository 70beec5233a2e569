"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { PhoneIncoming, SearchX } from "lucide-react";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { type ReactNode, useEffect, useState } from "react";
import { rowsOf } from "#components/list/columns.ts";
import { DataList } from "#components/list/data-list.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { callerFilterParsers, isFiltered, toListInput } from "../caller-filters.ts";
import { callerTitle } from "../caller-words.ts";
import { callerColumns } from "./caller-columns.tsx";
import { CallerFilterBar } from "./caller-filter-bar.tsx";

/** All callers of the organization, those heard last first. */
export function CallerList(): ReactNode {
  const [filters, setFilters] = useQueryStates(callerFilterParsers);
  // A number that is typed is kept here and not in the URL, which gets the id of the one caller that it leads to.
  const [number, setNumber] = useState("");
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.callers.list.infiniteQueryOptions(toListInput(filters, number), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = rowsOf(query.data);
  const only = number !== "" && !query.isPlaceholderData && rows?.length === 1 ? rows[0]?.caller.id : undefined;
  useEffect(() => {
    if (only) void setFilters({ caller: only });
  }, [only, setFilters]);
  const clear = () => {
    setNumber("");
    void setFilters(null);
  };
  return (
    <>
      <CallerFilterBar number={number} onNumber={setNumber} onClear={clear} />
      <DataList
        label="Callers"
        columns={callerColumns}
        rows={rows}
        query={query}
        keyOf={({ caller }) => caller.id}
        nameOf={({ caller, identities }) => callerTitle({ name: caller.name, identities })}
        hrefOf={({ caller }) => `/callers/${caller.id}`}
        empty={<NoCallers isSearched={isFiltered(filters) || number !== ""} onClear={clear} />}
      />
    </>
  );
}

function NoCallers({ isSearched, onClear }: { isSearched: boolean; onClear: () => void }): ReactNode {
  const mayBuild = useMay("agents.manage");
  if (isSearched) {
    return (
      <EmptyState
        icon={SearchX}
        title="No caller fits"
        detail="A number is found in any spelling and by its last digits, a name by the beginnings of its words. Somebody erased is not found any more."
      >
        <Button onClick={onClear}>Clear search and filters</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={PhoneIncoming}
      title="No callers yet"
      detail="Whoever calls a connected agent appears here a moment after the call."
    >
      {mayBuild ? (
        <Link href="/agents" className={buttonClass({ variant: "primary" })}>
          Connect an agent
        </Link>
      ) : null}
    </EmptyState>
  );
}
