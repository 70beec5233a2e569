"use client";

import { useQuery } from "@tanstack/react-query";
import { Brain } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RelativeTime } from "#components/words/relative-time.tsx";
import type { RevealedMemory } from "#features/memories/actions/reveal-dialog.tsx";
import { useMemoryActions } from "#features/memories/actions/use-memory-actions.tsx";
import { ConflictCard } from "#features/memories/conflicts/conflict-card.tsx";
import { EvidenceList } from "#features/memories/evidence-list.tsx";
import { MemoryMarks } from "#features/memories/memory-marks.tsx";
import { MemoryText } from "#features/memories/memory-text.tsx";
import { type Memory, type MemoryType, memoryTypes } from "#features/memories/memory-words.ts";
import { useAgentNames } from "#features/memories/use-agent-names.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { CallerDetail } from "../caller-words.ts";

const headings: Record<MemoryType, string> = {
  factual: "Facts",
  preference: "Preferences",
  issue: "Issues",
  emotion: "Emotions",
  relationship: "Relationship",
};

/** What holds of a caller today, by type, each with the words it rests on; conflicts first. */
export function MemoriesTab({ detail }: { detail: CallerDetail }): ReactNode {
  const { caller } = detail;
  const [revealed, setRevealed] = useState<ReadonlyMap<string, RevealedMemory>>(new Map());
  const { buttonsOf, dialogs } = useMemoryActions({
    onRevealed: (memory) => setRevealed((known) => new Map(known).set(memory.id, memory)),
  });
  const wholeHistory = `/memories?caller=${caller.id}`;
  const hasConflicts = detail.memories.some(({ status }) => status === "conflicted");
  const shown = detail.memories
    .filter(({ status }) => status !== "conflicted")
    .map((memory) => (memory.masked ? (revealed.get(memory.id) ?? memory) : memory));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {hasConflicts ? <Conflicts callerId={caller.id} /> : null}
      {detail.memories.length === 0 ? (
        <EmptyState
          icon={Brain}
          title="Nothing is held to be true"
          detail="What the next call teaches appears here a moment after it ends. What no longer holds is kept as history."
        >
          <Link href={wholeHistory} className={buttonClass({})}>
            All memories of this caller
          </Link>
        </EmptyState>
      ) : null}
      {memoryTypes.map((type) => {
        const ofType = shown.filter((memory) => memory.type === type);
        return ofType.length === 0 ? null : (
          <section key={type} aria-label={headings[type]}>
            <h2 className="mb-1 font-semibold">
              {headings[type]} <span className="font-normal text-ink-soft tabular-nums">{ofType.length}</span>
            </h2>
            <ul className="divide-y divide-line border-line border-y">
              {ofType.map((memory) => (
                <MemoryItem
                  key={memory.id}
                  memory={memory}
                  isRevealed={revealed.has(memory.id)}
                  buttons={buttonsOf(memory)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {detail.memories.length > 0 ? (
        <p className="text-ink-soft">
          What no longer holds is kept as history:{" "}
          <Link href={wholeHistory} className="underline decoration-line-strong underline-offset-2 hover:text-ink">
            all memories of this caller
          </Link>
          .
        </p>
      ) : null}
      {dialogs}
    </div>
  );
}

interface MemoryItemProps {
  memory: Memory;
  isRevealed: boolean;
  buttons: ReactNode;
}

function MemoryItem({ memory, isRevealed, buttons }: MemoryItemProps): ReactNode {
  const { agentName } = useAgentNames();
  return (
    <li className="group grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="text-pretty [overflow-wrap:anywhere]">
          <Link href={`/memories/${memory.id}`} prefetch={false} className="hover:underline hover:underline-offset-2">
            <MemoryText memory={memory} />
          </Link>{" "}
          <MemoryMarks memory={memory} />
        </p>
        <p className="mt-0.5 text-ink-soft text-xs tabular-nums">
          Importance {memory.importance} · {agentName(memory.agentId)} · <RelativeTime at={memory.lastReinforcedAt} />
          {isRevealed ? " · Revealed for this view; recorded in the audit log" : ""}
        </p>
      </div>
      <div className="-my-1 flex items-start gap-0.5 focus-within:opacity-100 group-hover:opacity-100 lg:[@media(hover:hover)]:opacity-0">
        {buttons}
      </div>
      {memory.evidence.length > 0 ? (
        <div className="col-span-full">
          <EvidenceList evidence={memory.evidence} />
        </div>
      ) : null}
    </li>
  );
}

function Conflicts({ callerId }: { callerId: string }): ReactNode {
  const conflicts = useQuery(useTRPC().callers.listConflicts.queryOptions({ callerId })).data;
  return (
    <section aria-label="Conflicts" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div>
        <h2 className="font-semibold">Conflicts</h2>
        <p className="text-ink-soft">Values that cannot all hold. Agents are told of both until a person decides.</p>
      </div>
      {conflicts?.map(({ attribute, memories }) => (
        <div key={memories.map(({ id }) => id).join()}>
          {attribute ? (
            <h3 className="mb-1.5 font-medium text-ink-soft text-xs">About: {attribute.replaceAll("_", " ")}</h3>
          ) : null}
          <ConflictCard attribute={attribute} sides={memories} />
        </div>
      ))}
    </section>
  );
}
