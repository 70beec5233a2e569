"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { FilterBar, FilterChoice, FilterToggle } from "#components/list/filter-bar.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { isFiltered, noFilters, requestFilterParsers, shownStates, urgencies } from "../request-filters.ts";
import { kinds, kindWords, stateWords } from "../request-words.ts";

const kindOptions = kinds.map((value) => ({ value, label: kindWords[value].name }));
const stateOptions = shownStates.map((value) => {
  return { value, label: value === "answered" ? "All that are answered" : stateWords[value].name };
});
const dueLabels = { overdue: "Overdue", due_soon: "Within a week", on_time: "Later" };
const dueOptions = urgencies.map((value) => ({ value, label: dueLabels[value] }));

/** What the queue is narrowed down by, and how all of it stands. */
export function RequestFilterBar(props: {
  counts: Outputs["privacyRequests"]["list"]["counts"] | undefined;
}): ReactNode {
  const [filters, setFilters] = useQueryStates(requestFilterParsers);
  const assignees = useQuery(useTRPC().privacyRequests.listAssignees.queryOptions()).data ?? [];
  return (
    <FilterBar
      onClear={isFiltered(filters) ? () => void setFilters(noFilters) : undefined}
      aside={
        props.counts ? (
          <span className="tabular-nums">
            {props.counts.open.toLocaleString("en")} open · {props.counts.dueSoon.toLocaleString("en")} due within a
            week ·{" "}
            <span className={props.counts.overdue > 0 ? "font-medium text-critical" : undefined}>
              {props.counts.overdue.toLocaleString("en")} overdue
            </span>
          </span>
        ) : null
      }
    >
      <FilterChoice
        label="Kind"
        options={kindOptions}
        value={filters.kind}
        onChange={(kind) => void setFilters({ kind })}
      />
      <FilterChoice
        label="State"
        options={stateOptions}
        value={filters.state}
        onChange={(state) => void setFilters({ state })}
      />
      <FilterChoice label="Due" options={dueOptions} value={filters.due} onChange={(due) => void setFilters({ due })} />
      <FilterChoice
        label="Assignee"
        options={assignees.map(({ userId, name }) => ({ value: userId, label: name }))}
        value={filters.assignee}
        onChange={(assignee) => void setFilters({ assignee })}
      />
      {filters.caller ? (
        <FilterToggle label="One caller" value onChange={() => void setFilters({ caller: null })} />
      ) : null}
    </FilterBar>
  );
}
