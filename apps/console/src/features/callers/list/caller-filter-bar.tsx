"use client";

import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { FilterBar, FilterText, FilterToggle } from "#components/list/filter-bar.tsx";
import { callerFilterParsers, isFiltered } from "../caller-filters.ts";
import { isNumberLike } from "../number-like.ts";

interface CallerFilterBarProps {
  number: string;
  onNumber: (number: string) => void;
  onClear: () => void;
}

const toggles = [
  { name: "vip", label: "VIP" },
  { name: "test", label: "Test" },
  { name: "often", label: "Calls often" },
  { name: "restricted", label: "Restricted" },
  { name: "conflicts", label: "In conflict" },
] as const;

/** What the list of callers is narrowed down by. */
export function CallerFilterBar({ number, onNumber, onClear }: CallerFilterBarProps): ReactNode {
  const [filters, setFilters] = useQueryStates(callerFilterParsers);
  return (
    <FilterBar
      onClear={isFiltered(filters) || number !== "" ? onClear : undefined}
      search={
        <FilterText
          label="Search callers"
          placeholder="Number, name or id"
          value={number || filters.q}
          onChange={(text) => {
            const isNumber = isNumberLike(text);
            onNumber(isNumber ? text : "");
            void setFilters({ q: isNumber ? null : text || null, caller: null });
          }}
        />
      }
    >
      {toggles.map(({ name, label }) => (
        <FilterToggle
          key={name}
          label={label}
          value={filters[name]}
          onChange={(value) => setFilters({ [name]: value || null })}
        />
      ))}
      {filters.caller !== null && number === "" ? (
        <FilterToggle label="One caller" value onChange={() => setFilters({ caller: null })} />
      ) : null}
    </FilterBar>
  );
}
