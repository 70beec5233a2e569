"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { FilterToggle } from "#components/list/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { useTRPC } from "#trpc/client.tsx";

interface CallerFilterProps {
  callerId: string | null;
  onChange: (callerId: string | null) => void;
}

/** One caller, found by what somebody types. Only their id gets into the URL, never the number. */
export function CallerFilter({ callerId, onChange }: CallerFilterProps): ReactNode {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState("");
  const find = useMutation({
    mutationFn: (query: string) => queryClient.fetchQuery(trpc.callers.list.queryOptions({ query, limit: 2 })),
    onSuccess({ items: [found, another] }) {
      // Of several nobody is guessed: the answer would be about somebody else.
      if (found && !another) onChange(found.caller.id);
    },
  });
  if (callerId !== null) return <FilterToggle label="One caller" value onChange={() => onChange(null)} />;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed.trim() !== "") find.mutate(typed.trim());
  }

  return (
    <form onSubmit={submit} className="flex items-center gap-1.5">
      <input
        aria-label="Caller: number, name or id"
        placeholder="Caller: number, name or id"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        className="h-7 w-52 rounded-full border border-line-strong bg-surface px-3 text-[13px] placeholder:text-ink-soft"
      />
      <Button type="submit" size="sm" disabled={find.isPending}>
        Find
      </Button>
      <span role="status" className="text-ink-soft">
        {find.data?.items.length === 0 ? "Nobody found." : ""}
        {find.data && find.data.items.length > 1 ? "Several callers fit: type more of the number or name." : ""}
      </span>
    </form>
  );
}
