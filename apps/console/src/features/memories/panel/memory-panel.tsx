"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SidePanel } from "#components/ui/side-panel.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { RevealedMemory } from "../actions/reveal-dialog.tsx";
import { useMemoryActions } from "../actions/use-memory-actions.tsx";
import { AccessSection } from "./access-section.tsx";
import { ConflictSection } from "./conflict-section.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { HistorySection } from "./history-section.tsx";
import { MemoryFacts } from "./memory-facts.tsx";
import { MemoryWords } from "./memory-words-section.tsx";

/** One memory beside the list: what it says and rests on, how it stands, who was given it, and what it said before. */
export function MemoryPanel({ memoryId }: { memoryId: string }): ReactNode {
  const trpc = useTRPC();
  const router = useRouter();
  const search = useSearchParams().toString();
  const memory = useQuery(trpc.memories.read.queryOptions({ memoryId }));
  const around = useQuery(trpc.memories.readSurroundings.queryOptions({ memoryId })).data;
  const [revealed, setRevealed] = useState<RevealedMemory | null>(null);
  const mayAudit = useMay("audit.read");
  const { buttonsOf, dialogs } = useMemoryActions({
    onDeleted: () => router.push(search ? `/memories?${search}` : "/memories", { scroll: false }),
    onRevealed: setRevealed,
  });
  if (memory.error) {
    const isGone = memory.error.data?.code === "NOT_FOUND";
    return (
      <SidePanel title="Memory" closeHref="/memories">
        {isGone ? (
          <EmptyState
            title="There is no such memory"
            detail="It was deleted, or erased with its caller. The audit log tells."
          />
        ) : (
          <ErrorState error={memory.error} title="The memory could not be loaded" onRetry={memory.refetch} />
        )}
      </SidePanel>
    );
  }
  if (!memory.data) {
    return (
      <SidePanel title="Memory" closeHref="/memories">
        <PanelSkeleton />
      </SidePanel>
    );
  }
  // What was revealed is shown while this panel stands, and corrections of it come with the next reading.
  const shown = revealed && memory.data.masked ? { ...memory.data, ...revealed } : memory.data;
  return (
    <SidePanel title="Memory" actions={buttonsOf(shown)} closeHref="/memories">
      <div className="grid gap-6">
        <MemoryWords memory={shown} isRevealed={shown !== memory.data} people={around?.people ?? {}} />
        {around && (around.against.length > 0 || shown.status === "conflicted") ? (
          <ConflictSection memory={shown} against={around.against} />
        ) : null}
        <MemoryFacts memory={shown} around={around} />
        <EvidenceSection memory={shown} />
        <HistorySection history={memory.data.history} isMasked={memory.data.masked} people={around?.people ?? {}} />
        {/* Comes after the rest, and is of any length: nothing stands below it. */}
        {mayAudit ? <AccessSection memoryId={memoryId} /> : null}
      </div>
      {dialogs}
    </SidePanel>
  );
}

function PanelSkeleton(): ReactNode {
  return (
    <div className="grid gap-6">
      <Skeleton className="h-6 w-5/6" />
      <div className="grid gap-2">
        {[0, 1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} className="h-5 w-2/3" />
        ))}
      </div>
    </div>
  );
}
