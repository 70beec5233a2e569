"use client";

import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#components/words/counted.ts";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { ClientError, Outputs } from "#trpc/types.ts";
import { DeleteDialog, FlagDialog } from "../actions/memory-dialogs.tsx";
import type { toListInput } from "../memory-filters.ts";
import { ChangeDialog } from "./change-dialog.tsx";

interface BulkBarProps {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
  /** All that are loaded; more may be shown on the way down. */
  loaded: readonly string[];
  /** What the list shows, and whether more of it than is loaded. */
  filter: ReturnType<typeof toListInput>;
  hasMore: boolean;
}

const none: ReadonlySet<string> = new Set();

/** What can be done with the chosen memories, and how many they are. */
export function BulkBar({ keys, onChange, loaded, filter, hasMore }: BulkBarProps): ReactNode {
  const [open, setOpen] = useState<"flag" | "change" | "delete" | null>(null);
  const [mayFlag, mayChange] = [useMay("memories.flag"), useMay("memories.change")];
  const memoryIds = [...keys];
  const trpc = useTRPC();
  const reach = useQuery({
    ...trpc.memories.previewChange.queryOptions(open === null || open === "flag" ? skipToken : { memoryIds }),
    staleTime: 0,
  }).data;
  const dialog = (name: typeof open) => ({
    memoryIds,
    open: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null),
    onDone: () => onChange(none),
  });
  const queryClient = useQueryClient();
  const matching = useMutation<Outputs["memories"]["listIds"], ClientError>({
    // As they are now: what is learned afterwards is not among them.
    mutationFn: () => queryClient.fetchQuery(trpc.memories.listIds.queryOptions(filter, { staleTime: 0 })),
    onSuccess: (found) => onChange(new Set(found.memoryIds)),
  });
  const selectsLoaded = !hasMore && keys.size < loaded.length;
  const isCapped = matching.data?.isAll === false && keys.size === matching.data.memoryIds.length;
  const detail = reach ? <p>{describeReach(reach)}</p> : null;
  return (
    <section
      aria-label="Selected memories"
      className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2"
    >
      <p role="status" className="font-medium tabular-nums">
        {counted(keys.size, "memory")} selected
        {isCapped ? (
          <span className="font-normal text-ink-soft">, as many as can be changed at once; more match</span>
        ) : null}
      </p>
      {selectsLoaded ? (
        <Button variant="quiet" size="sm" onClick={() => onChange(new Set(loaded))}>
          Select all {loaded.length.toLocaleString("en")}
        </Button>
      ) : null}
      {hasMore && matching.data?.memoryIds.length !== keys.size ? (
        <Button variant="quiet" size="sm" disabled={matching.isPending} onClick={() => matching.mutate()}>
          Select all that the filters leave
        </Button>
      ) : null}
      <p role="alert" className="text-critical empty:hidden">
        {matching.error ? describeError(matching.error).detail : null}
      </p>
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
    `They belong to ${counted(callers, "caller")}.`,
    sensitive > 0 ? `${sensitive.toLocaleString("en")} of them ${sensitive === 1 ? "is" : "are"} sensitive.` : "",
    missing > 0
      ? `${missing.toLocaleString("en")} of those selected ${missing === 1 ? "is" : "are"} gone already.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}
