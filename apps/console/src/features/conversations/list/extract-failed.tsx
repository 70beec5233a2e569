"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useQueryStates } from "nuqs";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { counted } from "#components/words/counted.ts";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { conversationFilterParsers, toListInput } from "../conversation-filters.ts";

const ConfirmDialog = lazy(async () => ({
  default: (await import("#components/ui/confirm-dialog.tsx")).ConfirmDialog,
}));

/** Has every conversation read again that could not be, of the agent and time that the list is narrowed down to. */
export function ExtractFailed(): ReactNode {
  const [filters] = useQueryStates(conversationFilterParsers);
  const [readable, setReadable] = useState<number | null>(null);
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const extract = useMutation(trpc.conversations.extractFailed.mutationOptions());
  const { agentId, from, to } = toListInput(filters);
  const filter = { ...(agentId && { agentId }), ...(from && { from }), ...(to && { to }) };

  async function count(): Promise<void> {
    const { matched } = await extract.mutateAsync({ ...filter, dryRun: true });
    if (matched === 0) toast.done("Nothing has failed that could be extracted again.");
    else setReadable(matched);
  }

  async function run(): Promise<void> {
    let queued = 0;
    for (let cursor: string | undefined; ; ) {
      const done = await extract.mutateAsync({ ...filter, ...(cursor && { cursor }) });
      queued += done.queued;
      if (done.nextCursor === null) break;
      cursor = done.nextCursor;
    }
    if (queued === 0) toast.failed("None of them is extracted again: nothing is left to read them from.");
    else {
      toast.done(`${counted(queued, "conversation is", "conversations are")} being extracted again.`);
    }
    await queryClient.invalidateQueries(trpc.conversations.pathFilter());
  }

  if (!useMay("conversations.extract")) return null;
  return (
    <>
      <Button
        disabled={extract.isPending}
        onClick={() => count().catch((error: Error) => toast.failed(error.message))}
        className="max-sm:size-9 max-sm:px-0"
      >
        <RotateCcw aria-hidden="true" className="size-4" />
        <span className="max-sm:sr-only">Extract failed again</span>
      </Button>
      <Suspense fallback={null}>
        {readable === null ? null : (
          <ConfirmDialog
            open
            onOpenChange={() => setReadable(null)}
            title={`Extract ${counted(readable, "failed conversation")} again?`}
            description="That happens in the background, after fresh calls. What they stated before is not counted twice."
            action="Extract again"
            onConfirm={run}
          />
        )}
      </Suspense>
    </>
  );
}
