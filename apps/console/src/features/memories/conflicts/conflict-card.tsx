"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast } from "#components/ui/toast.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { EvidenceList } from "../evidence-list.tsx";
import { MemoryText } from "../memory-text.tsx";
import { type Memory, nameOf } from "../memory-words.ts";
import { useRefresh } from "../use-refresh.ts";

type Decision = { kind: "this"; memory: Memory } | { kind: "all" } | { kind: "reworded" };

interface ConflictCardProps {
  /** What the sides are values of; null where that is not told. */
  attribute: string | null;
  sides: readonly Memory[];
}

/** The values that cannot all hold, side by side, for a person to decide. */
export function ConflictCard({ attribute, sides }: ConflictCardProps): ReactNode {
  const [decision, setDecision] = useState<Decision | null>(null);
  const mayChange = useMay("memories.change");
  const about = attribute ? attribute.replaceAll("_", " ") : null;
  return (
    <div className="rounded-lg border border-line-strong bg-surface">
      <div className="grid divide-line max-sm:divide-y sm:auto-cols-fr sm:grid-flow-col sm:divide-x">
        {sides.map((side) => (
          <div key={side.id} className="flex min-w-0 flex-col gap-2 p-3">
            <p className="text-pretty font-medium [overflow-wrap:anywhere]">
              <MemoryText memory={side} />
            </p>
            <p className="text-ink-soft">
              Last said <Timestamp at={side.lastReinforcedAt} />
            </p>
            {side.evidence.length > 0 ? <EvidenceList evidence={side.evidence} /> : null}
            {mayChange ? (
              <Button
                size="sm"
                className="mt-auto self-start"
                aria-label={`Keep: ${nameOf(side)}`}
                onClick={() => setDecision({ kind: "this", memory: side })}
              >
                Keep this
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      {mayChange ? (
        <div className="flex flex-wrap gap-2 border-line border-t p-3">
          {sides.length > 1 ? (
            <Button size="sm" variant="quiet" onClick={() => setDecision({ kind: "all" })}>
              All of them hold
            </Button>
          ) : null}
          <Button size="sm" variant="quiet" onClick={() => setDecision({ kind: "reworded" })}>
            Say it in other words
          </Button>
        </div>
      ) : null}
      {decision ? (
        <DecisionDialog decision={decision} about={about} sides={sides} onClose={() => setDecision(null)} />
      ) : null}
    </div>
  );
}

interface DecisionDialogProps {
  decision: Decision;
  about: string | null;
  sides: readonly Memory[];
  onClose: () => void;
}

function DecisionDialog({ decision, about, sides, onClose }: DecisionDialogProps): ReactNode {
  const [content, setContent] = useState("");
  const resolve = useMutation(useTRPC().memories.resolve.mutationOptions());
  const refresh = useRefresh();
  const chosen = decision.kind === "this" ? decision.memory : sides[0];
  const words = {
    this: "The others become history and are no longer told to agents.",
    all: "They hold side by side, and agents are told of all.",
    reworded: "One memory holds, in these words; the others become history.",
  };

  async function settle(reason: string | undefined): Promise<void> {
    if (!chosen) return;
    await resolve.mutateAsync({
      memoryId: chosen.id,
      decision: decision.kind === "reworded" ? { content } : { keep: decision.kind },
      reason,
    });
    toast.done("Conflict settled.");
    void refresh();
  }

  return (
    <ReasonDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={about ? `Settle the conflict about ${about}?` : "Settle this conflict?"}
      description={`${words[decision.kind]} The decision stands until something is said after it.`}
      action="Settle conflict"
      onConfirm={settle}
    >
      {decision.kind === "this" && chosen ? (
        <p className="rounded-lg bg-sunken px-3 py-2 [overflow-wrap:anywhere]">
          <MemoryText memory={chosen} />
        </p>
      ) : null}
      {decision.kind === "reworded" ? (
        <TextArea
          label="What is right"
          value={content}
          onChange={(event) => setContent(event.target.value)}
          required
          maxLength={4_000}
        />
      ) : null}
    </ReasonDialog>
  );
}
