"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { counted } from "#components/words/counted.ts";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useRefresh } from "#features/memories/use-refresh.ts";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { type CallerDetail, callerTitle, identityKind } from "../caller-words.ts";

type SplitOff = { label: string; off: { mergedCallerId: string } | { identity: string } };

/** What a caller is known by and made of: numbers, merges that can be undone, calls without a number. */
export function IdentitiesTab({ detail }: { detail: CallerDetail }): ReactNode {
  const { caller, identities, merged } = detail;
  const mayChange = useMay("callers.change");
  const [splitOff, setSplitOff] = useState<SplitOff | null>(null);
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
      <Part title="Numbers and ids" detail="Whoever calls with one of these is this caller.">
        {identities.length === 0 ? <p className="py-3 text-ink-soft">None: the number was withheld.</p> : null}
        {identities.map(({ kind, value, shown }) => (
          <Line key={`${kind} ${value}`} title={<span className="font-mono">{shown}</span>} detail={identityKind(kind)}>
            {mayChange && identities.length > 1 ? (
              <Button size="sm" onClick={() => setSplitOff({ label: shown, off: { identity: value } })}>
                Split off
              </Button>
            ) : null}
          </Line>
        ))}
      </Part>
      {merged.length > 0 ? (
        <Part title="Merged into this caller" detail="Undoing gives each their own calls and memories back.">
          {merged.map((one) => (
            <Line
              key={one.id}
              title={callerTitle(one)}
              detail={
                <>
                  {counted(one.conversations, "call")}, merged <Timestamp at={one.mergedAt} />
                </>
              }
            >
              {mayChange ? (
                <Button
                  size="sm"
                  aria-label={`Undo merge: ${callerTitle(one)}`}
                  onClick={() => setSplitOff({ label: callerTitle(one), off: { mergedCallerId: one.id } })}
                >
                  Undo merge
                </Button>
              ) : null}
            </Line>
          ))}
        </Part>
      ) : null}
      {mayChange ? (
        <Part
          title="A call without a number"
          detail="When a call with a withheld number was this caller's: file it here, with what it taught."
        >
          <LinkForm callerId={caller.id} />
        </Part>
      ) : null}
      {splitOff ? <SplitDialog callerId={caller.id} splitOff={splitOff} onClose={() => setSplitOff(null)} /> : null}
    </div>
  );
}

function Part(props: { title: string; detail: string; children: ReactNode }): ReactNode {
  return (
    <section aria-label={props.title}>
      <h2 className="font-semibold">{props.title}</h2>
      <p className="mb-2 text-ink-soft">{props.detail}</p>
      <div className="divide-y divide-line border-line border-y">{props.children}</div>
    </section>
  );
}

function Line(props: { title: ReactNode; detail: ReactNode; children: ReactNode }): ReactNode {
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 py-2">
      <div className="min-w-0 flex-1">
        <div className="[overflow-wrap:anywhere]">{props.title}</div>
        <div className="text-ink-soft text-xs">{props.detail}</div>
      </div>
      {props.children}
    </div>
  );
}

interface SplitDialogProps {
  callerId: string;
  splitOff: SplitOff;
  onClose: () => void;
}

function SplitDialog({ callerId, splitOff, onClose }: SplitDialogProps): ReactNode {
  const split = useMutation(useTRPC().callers.split.mutationOptions());
  const refresh = useRefresh();
  const isUndo = "mergedCallerId" in splitOff.off;
  return (
    <ReasonDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={isUndo ? `Undo the merge with ${splitOff.label}?` : `Split off ${splitOff.label}?`}
      description={
        isUndo
          ? "They become a caller of their own again, with their numbers, their calls and the memories that rest on them."
          : "A caller of its own gets this number, the calls made with it and the memories that rest on them. Merging brings them together again."
      }
      action={isUndo ? "Undo merge" : "Split caller"}
      onConfirm={async (reason) => {
        await split.mutateAsync({ callerId, off: splitOff.off, reason });
        toast.done(isUndo ? "Merge undone." : "Caller split.");
        void refresh();
      }}
    />
  );
}

function LinkForm({ callerId }: { callerId: string }): ReactNode {
  const [conversationId, setConversationId] = useState("");
  const link = useMutation(useTRPC().callers.linkConversation.mutationOptions());
  const refresh = useRefresh();
  async function file(): Promise<void> {
    await link.mutateAsync({ callerId, conversationId: conversationId.trim() });
    setConversationId("");
    toast.done("Conversation filed under this caller.");
    void refresh();
  }
  return (
    <form
      className="grid items-end gap-3 py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
      onSubmit={(event) => {
        event.preventDefault();
        file().catch(() => undefined);
      }}
    >
      <TextField
        label="Conversation id"
        value={conversationId}
        onChange={(event) => setConversationId(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        problem={link.error ? describeError(link.error).detail : null}
      />
      <Button type="submit" disabled={link.isPending}>
        File conversation
      </Button>
    </form>
  );
}
