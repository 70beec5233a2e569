"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { type ReactNode, useEffect, useState } from "react";
import { FilterBar, FilterChoice, FilterText, FilterToggle } from "#components/list/filter-bar.tsx";
import { FilterTime } from "#components/list/filter-time.tsx";
import { isNumberLike } from "#features/callers/number-like.ts";
import { useTRPC } from "#trpc/client.tsx";
import { isFiltered, memoryFilterParsers } from "../memory-filters.ts";
import { memoryStatuses, memoryTypes, sharedFrom, statusNames, typeNames } from "../memory-words.ts";
import { useAgentNames } from "../use-agent-names.ts";

const typeOptions = memoryTypes.map((value) => ({ value, label: typeNames[value] }));
const statusOptions = memoryStatuses.map((value) => ({ value, label: statusNames[value] }));
const importanceOptions = [10, 9, 8, 7, 6, 5, 3].map((value) => ({
  value: String(value),
  label: value === sharedFrom ? `${value} and above (shared)` : `${value}${value < 10 ? " and above" : ""}`,
}));

const noCaller = "No caller has this number.";
const severalCallers = "Several callers have a number that ends so.";

/** What the list of memories is narrowed down by; all of it stands in the URL, except a number, which leads to its caller. */
export function MemoryFilterBar(): ReactNode {
  const [filters, setFilters] = useQueryStates(memoryFilterParsers);
  const [number, setNumber] = useState("");
  const { agents } = useAgentNames();
  const trpc = useTRPC();
  const search = number === "" ? skipToken : { query: number, limit: 2 };
  const found = useQuery(trpc.callers.list.queryOptions(search)).data?.items;
  const only = found?.length === 1 ? found[0]?.caller.id : undefined;
  const problem = found === undefined || only ? null : found.length === 0 ? noCaller : severalCallers;
  useEffect(() => {
    if (only) void setFilters({ caller: only });
  }, [only, setFilters]);

  function searchFor(text: string): void {
    const isNumber = isNumberLike(text);
    setNumber(isNumber ? text : "");
    void setFilters({ q: isNumber ? null : text || null, ...((isNumber || number !== "") && { caller: null }) });
  }

  return (
    <FilterBar
      search={
        <FilterText
          label="Search memories"
          placeholder="Words of a memory, or a number"
          value={number || filters.q}
          onChange={searchFor}
        />
      }
      onClear={
        isFiltered(filters) || number !== ""
          ? () => {
              setNumber("");
              void setFilters(null);
            }
          : undefined
      }
      aside={
        <span role="status" className="empty:hidden">
          {problem}
        </span>
      }
    >
      <FilterChoice label="Type" options={typeOptions} value={filters.type} onChange={(type) => setFilters({ type })} />
      <FilterChoice
        label="Importance"
        options={importanceOptions}
        value={filters.importance === null ? null : String(filters.importance)}
        onChange={(importance) => setFilters({ importance: importance === null ? null : Number(importance) })}
      />
      <FilterChoice label="Agent" options={agents} value={filters.agent} onChange={(agent) => setFilters({ agent })} />
      <FilterTime label="Last said" value={filters} onChange={(range) => setFilters(range)} />
      <FilterChoice
        label="Status"
        options={statusOptions}
        value={filters.status}
        onChange={(status) => setFilters({ status })}
      />
      <FilterToggle
        label="Sensitive"
        value={filters.sensitive}
        onChange={(sensitive) => setFilters({ sensitive: sensitive || null })}
      />
      <FilterToggle
        label="Flagged"
        value={filters.flagged}
        onChange={(flagged) => setFilters({ flagged: flagged || null })}
      />
      {filters.caller === null ? null : (
        <FilterToggle
          label="One caller"
          value
          onChange={() => {
            setNumber("");
            void setFilters({ caller: null });
          }}
        />
      )}
    </FilterBar>
  );
}
