"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { DeleteDialog, FlagDialog } from "../actions/memory-dialogs.tsx";
import { countOf } from "../memory-words.ts";
import { ChangeDialog } from "./change-dialog.tsx";

interface BulkBarProps {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
  /** All that are loaded, to be chosen at once. */
  loaded: readonly string[];
}

/** As many as the service changes at once. */
const maxMany = 1_000;
const none: ReadonlySet<string> = new Set();

/** What can be done with the chosen memories, and how many they are. */
export function BulkBar({ keys, onChange, loaded }: BulkBarProps): ReactNode {
  const [open, setOpen] = useState<"flag" | "change" | "delete" | null>(null);
  const [mayFlag, mayChange] = [useMay("memories.flag"), useMay("memories.change")];
  const memoryIds = [...keys];
  const trpc = useTRPC();
  const counted = useQuery({
    ...trpc.memories.previewChange.queryOptions(open === null || open === "flag" ? skipToken : { memoryIds }),
    staleTime: 0,
  }).data;
  const dialog = (name: typeof open) => ({
    memoryIds,
    open: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null),
    onDone: () => onChange(none),
  });
  const all = loaded.slice(0, maxMany);
  const detail = counted ? <p>{describeReach(counted)}</p> : null;
  return (
    <section
      aria-label="Selected memories"
      className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2"
    >
      <p role="status" className="font-medium tabular-nums">
        {countOf(keys.size)} selected
      </p>
      {keys.size < all.length ? (
        <Button variant="quiet" size="sm" onClick={() => onChange(new Set(all))}>
          Select all {all.length.toLocaleString("en")} loaded
        </Button>
      ) : null}
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <Button variant="quiet" size="sm" onClick={() => onChange(none)}>
          Clear selection
        </Button>
        {mayFlag ? (
          <Button size="sm" onClick={() => setOpen("flag")}>
            Flag
          </Button>
        ) : null}
        {mayChange ? (
          <Button size="sm" onClick={() => setOpen("change")}>
            Change
          </Button>
        ) : null}
        {mayChange ? (
          <Button size="sm" variant="danger" onClick={() => setOpen("delete")}>
            Delete
          </Button>
        ) : null}
      </div>
      <FlagDialog {...dialog("flag")} />
      {mayChange ? <ChangeDialog {...dialog("change")} detail={detail} /> : null}
      {mayChange ? <DeleteDialog {...dialog("delete")} detail={detail} /> : null}
    </section>
  );
}

function describeReach(counts: { callers: number; sensitive: number; missing: number }): string {
  const { callers, sensitive, missing } = counts;
  return [
    `They belong to ${countOf(callers, "caller", "callers")}.`,
    sensitive > 0 ? `${sensitive.toLocaleString("en")} of them ${sensitive === 1 ? "is" : "are"} sensitive.` : "",
    missing > 0
      ? `${missing.toLocaleString("en")} of those selected ${missing === 1 ? "is" : "are"} gone already.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}
