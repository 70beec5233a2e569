"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { callerTitle } from "#features/callers/caller-words.ts";
import type { Outputs } from "#trpc/types.ts";
import { MemoryText } from "../memory-text.tsx";
import { type Memory, statusMeanings, statusNames, typeNames } from "../memory-words.ts";
import { useAgentNames } from "../use-agent-names.ts";

interface MemoryFactsProps {
  memory: Memory;
  /** Undefined while it comes. */
  around: Outputs["memories"]["readSurroundings"] | undefined;
}

/** Whose a memory is, what it is, and how it stands. */
export function MemoryFacts({ memory, around }: MemoryFactsProps): ReactNode {
  const { agentName } = useAgentNames();
  return (
    <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-2">
      <Fact name="Caller">
        {around ? (
          <Link
            href={`/callers/${around.caller.id}`}
            prefetch={false}
            className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
          >
            {callerTitle(around.caller)}
          </Link>
        ) : (
          <Skeleton className="h-5 w-40" />
        )}
      </Fact>
      <Fact name="Type">{typeNames[memory.type]}</Fact>
      {memory.attribute ? <Fact name="Value of">{memory.attribute.replaceAll("_", " ")}</Fact> : null}
      <Fact name="Importance">
        {memory.importance} of 10{memory.shareable ? ", shared with all agents" : ""}
      </Fact>
      <Fact name="Confidence">{Math.round(memory.confidence * 100)} %</Fact>
      <Fact name="Status">
        {statusNames[memory.status]}
        <span className="block text-pretty text-ink-soft">{describeStanding(memory, around)}</span>
      </Fact>
      {around?.successor ? (
        <Fact name="Replaced by">
          <Link
            href={`/memories/${around.successor.id}`}
            prefetch={false}
            className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
          >
            <MemoryText memory={around.successor} />
          </Link>
        </Fact>
      ) : null}
      <Fact name="Agent">{around?.agentName ?? agentName(memory.agentId)}</Fact>
      <Fact name="First said">
        <Timestamp at={memory.occurredAt} />
      </Fact>
      <Fact name="Last said">
        <Timestamp at={memory.lastReinforcedAt} />
        {memory.reinforcementCount > 1 ? `, in ${memory.reinforcementCount} calls or imports` : ""}
      </Fact>
      {memory.validUntil ? (
        <Fact name="Held until">
          <Timestamp at={memory.validUntil} show="date" />
        </Fact>
      ) : null}
      <Fact name="Id">
        <code className="font-mono text-[13px] text-ink-soft [overflow-wrap:anywhere]">{memory.id}</code>
      </Fact>
    </dl>
  );
}

/** What its status means for agents, unless something else keeps it from them. */
function describeStanding(memory: Memory, around: MemoryFactsProps["around"]): string {
  if (around?.caller.isRestricted) return "The caller is restricted: agents are told nothing of what is stored.";
  const isTold = memory.status === "active" || memory.status === "conflicted";
  if (isTold && memory.sensitivity.length > 0) {
    return "Holds. It is sensitive: whether agents are told is up to the privacy rules.";
  }
  return statusMeanings[memory.status];
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}
