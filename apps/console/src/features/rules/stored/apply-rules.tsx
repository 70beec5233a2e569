"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleX } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Progress } from "#components/ui/meter.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { type Run, useRun } from "./use-run.ts";

/** Applies the saved rules to what is stored, and tells how far that is. */
export function ApplyRules({ hasChanges, mayApply }: { hasChanges: boolean; mayApply: boolean }): ReactNode {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const { run, running } = useRun();
  const applying = useMutation(trpc.privacyRules.applyToStored.mutationOptions());

  async function apply(): Promise<void> {
    const begun = await applying.mutateAsync();
    queryClient.setQueryData(trpc.privacyRules.readRun.queryKey(), begun);
  }

  return (
    <div className="grid gap-3">
      {running ? <Progress label="Applying the rules, in callers" {...running} /> : null}
      {run && !running ? <LastRun run={run} /> : null}
      {run ? null : <p className="text-ink-soft">Rules were never applied to what is stored.</p>}
      {mayApply ? (
        <div className="grid gap-2">
          <Button
            variant="danger"
            className="justify-self-start"
            disabled={running !== null || hasChanges}
            onClick={() => setIsAsking(true)}
          >
            Apply to what is stored
          </Button>
          {hasChanges ? <p className="text-ink-soft">Save the rules first: only saved ones are applied.</p> : null}
        </div>
      ) : null}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Apply the rules to everything that is stored?"
        description="Memories, transcripts and summaries of all callers are gone through: what is blocked is deleted, what is redacted is reworded. This cannot be undone."
        action="Apply rules"
        tone="danger"
        onConfirm={apply}
      />
    </div>
  );
}

const outcomes = {
  completed: { tone: "positive", icon: CircleCheck, word: "Applied" },
  outdated: { tone: "caution", icon: CircleX, word: "Stopped" },
} as const;

function LastRun({ run }: { run: Run }): ReactNode {
  if (run.status === "running") return null;
  const { tone, icon, word } = outcomes[run.status];
  const { blocked, redacted, flagged, unflagged } = run.memories;
  const counts = [
    `${blocked.toLocaleString("en")} deleted`,
    `${redacted.toLocaleString("en")} reworded`,
    `${flagged.toLocaleString("en")} marked sensitive`,
    `${unflagged.toLocaleString("en")} marks taken off`,
  ].join(", ");
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <StatusBadge tone={tone} icon={icon}>
          {word}
        </StatusBadge>
        <span className="text-ink-soft">
          {run.version === 0 ? "Defaults" : `Version ${run.version}`},{" "}
          <Timestamp at={run.finishedAt ?? run.requestedAt} />
        </span>
      </p>
      <p className="text-pretty">
        Memories: {counts}. Conversations changed: {run.conversationsChanged.toLocaleString("en")}.
      </p>
      {run.status === "outdated" ? (
        <p className="text-pretty text-caution">
          The rules were changed before they were applied everywhere. Apply them again.
        </p>
      ) : null}
    </div>
  );
}
