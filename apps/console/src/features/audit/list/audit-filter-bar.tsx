"use client";

import { useQuery } from "@tanstack/react-query";
import { FileDown } from "lucide-react";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { FilterBar, FilterChoice, FilterToggle } from "#components/list/filter-bar.tsx";
import { FilterTime } from "#components/list/filter-time.tsx";
import { Button } from "#components/ui/button.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { actionGroups, auditFilterParsers, isFiltered, noFilters, outcomes, toAuditFilter } from "../audit-filters.ts";
import { useStartExport } from "../exports/use-start-export.ts";
import { outcomeWords } from "../outcome-word.tsx";
import { nameOf } from "../party-words.ts";

const groupOptions = Object.entries(actionGroups).map(([value, { label }]) => {
  return { value: value as keyof typeof actionGroups, label };
});
const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeWords[value] }));

/** What the log is narrowed down by, and the export of what is left. */
export function AuditFilterBar(): ReactNode {
  const [filters, setFilters] = useQueryStates(auditFilterParsers);
  const start = useStartExport();
  const actors = useQuery(useTRPC().audit.listActors.queryOptions()).data ?? [];
  return (
    <FilterBar
      onClear={isFiltered(filters) ? () => void setFilters(noFilters) : undefined}
      aside={
        <Button
          size="sm"
          aria-disabled={start.isPending}
          onClick={() => (start.isPending ? undefined : start.mutate(toAuditFilter(filters, new Date())))}
        >
          <FileDown aria-hidden="true" className="size-4" />
          {isFiltered(filters) ? "Export these events" : "Export all"}
        </Button>
      }
    >
      <FilterChoice
        label="What"
        options={groupOptions}
        value={filters.what}
        onChange={(what) => void setFilters({ what })}
      />
      <FilterChoice
        label="Who"
        options={actors.map((actor) => ({ value: actor.id, label: nameOf(actor) }))}
        value={filters.who}
        onChange={(who) => void setFilters({ who })}
      />
      <FilterTime label="When" value={filters} onChange={(range) => void setFilters(range)} />
      <FilterChoice
        label="Outcome"
        options={outcomeOptions}
        value={filters.outcome}
        onChange={(outcome) => void setFilters({ outcome })}
      />
      {filters.caller ? (
        <FilterToggle label="One caller" value onChange={() => void setFilters({ caller: null })} />
      ) : null}
      {filters.target ? (
        <FilterToggle label="One target" value onChange={() => void setFilters({ target: null })} />
      ) : null}
    </FilterBar>
  );
}
