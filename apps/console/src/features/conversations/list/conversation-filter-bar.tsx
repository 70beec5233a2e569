"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { type ReactNode, useEffect, useState } from "react";
import { FilterBar, FilterChoice, FilterText, FilterToggle } from "#components/list/filter-bar.tsx";
import { FilterTime } from "#components/list/filter-time.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { conversationFilterParsers, isFiltered } from "../conversation-filters.ts";
import { conversationStatuses, statusFaces } from "../conversation-words.ts";

const statusOptions = conversationStatuses.map((value) => ({ value, label: statusFaces[value].word }));
const agentsStaleMs = 60_000;

/** What the list is narrowed down by; all of it stands in the URL, except what a caller is looked for with. */
export function ConversationFilterBar(): ReactNode {
  const [filters, setFilters] = useQueryStates(conversationFilterParsers);
  const agents = useQuery(useTRPC().agents.list.queryOptions(undefined, { staleTime: agentsStaleMs })).data ?? [];
  const mayReadCallers = useMay("callers.read");
  return (
    <FilterBar
      onClear={isFiltered(filters) ? () => void setFilters(null) : undefined}
      search={
        mayReadCallers ? <CallerFilter caller={filters.caller} onChange={(caller) => setFilters({ caller })} /> : null
      }
    >
      <FilterChoice
        label="State"
        options={statusOptions}
        value={filters.status}
        onChange={(status) => setFilters({ status })}
      />
      <FilterChoice
        label="Agent"
        options={agents.map(({ id, name }) => ({ value: id, label: name ?? id }))}
        value={filters.agent}
        onChange={(agent) => setFilters({ agent })}
      />
      <FilterTime label="When" value={filters} onChange={(range) => setFilters(range)} />
    </FilterBar>
  );
}

interface CallerFilterProps {
  caller: string | null;
  onChange: (caller: string | null) => unknown;
}

/** Finds one caller by number or name, and keeps their id alone. */
function CallerFilter({ caller, onChange }: CallerFilterProps): ReactNode {
  const [text, setText] = useState("");
  const search = text.trim() === "" || caller !== null ? skipToken : { query: text.trim(), limit: 2 };
  const found = useQuery(useTRPC().callers.list.queryOptions(search)).data?.items;
  const only = found?.length === 1 ? found[0]?.caller.id : undefined;
  useEffect(() => {
    if (only) onChange(only);
  }, [only, onChange]);
  if (caller !== null) {
    return (
      <FilterToggle
        label="One caller"
        value
        onChange={() => {
          setText("");
          onChange(null);
        }}
      />
    );
  }
  return (
    <>
      <FilterText label="Caller" placeholder="Number or name of a caller" value={text} onChange={setText} />
      <span role="status" className="text-ink-soft empty:hidden">
        {found?.length === 0 ? "No caller fits." : found && found.length > 1 ? "Several callers fit." : null}
      </span>
    </>
  );
}
