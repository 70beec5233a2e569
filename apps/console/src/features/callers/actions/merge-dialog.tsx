"use client";

import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import { ChoiceList } from "#components/ui/choice-list.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { counted } from "#components/words/counted.ts";
import { useRefresh } from "#features/memories/use-refresh.ts";
import { useTRPC } from "#trpc/client.tsx";
import { type CallerItem, callerTitle } from "../caller-words.ts";
import type { CallerDialogProps } from "./caller-dialog.ts";

const maxFound = 5;
const minTyped = 3;

/** Makes another caller part of this one: finds them, shows what comes along, and asks. */
export function MergeDialog({ detail, open, onOpenChange }: CallerDialogProps): ReactNode {
  const { caller, identities } = detail;
  const [typed, setTyped] = useState("");
  const [otherId, setOtherId] = useState<string | null>(null);
  const query = useDeferredValue(typed.trim());
  const trpc = useTRPC();
  const found = useQuery(
    trpc.callers.list.queryOptions(query.length < minTyped ? skipToken : { query, limit: maxFound + 1 }),
  ).data;
  const others = found?.items.filter((item) => item.caller.id !== caller.id).slice(0, maxFound) ?? [];
  const other = others.find((item) => item.caller.id === otherId);
  const merge = useMutation(trpc.callers.merge.mutationOptions());
  const refresh = useRefresh();
  const close = (isOpen: boolean) => {
    if (!isOpen) {
      setTyped("");
      setOtherId(null);
    }
    onOpenChange(isOpen);
  };
  return (
    <ReasonDialog
      open={open}
      onOpenChange={close}
      title="Merge with another caller"
      description="For one person with two numbers. Find the other one: all of it comes here, and can be undone later."
      action="Merge callers"
      onConfirm={async (reason) => {
        if (!other) throw new Error("Choose the other caller first.");
        await merge.mutateAsync({ callerId: caller.id, otherId: other.caller.id, reason });
        toast.done("Callers merged.");
        void refresh();
      }}
    >
      <TextField
        label="Other caller"
        placeholder="Number, name or id"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
      />
      {found && others.length === 0 ? <p className="text-ink-soft">No other caller fits.</p> : null}
      {others.length > 0 ? (
        <ChoiceList
          label="Which one"
          choices={others.map((item) => ({ value: item.caller.id, label: titleOf(item), detail: whatComes(item) }))}
          value={otherId}
          onChange={setOtherId}
        />
      ) : null}
      {other ? (
        <p className="rounded-lg bg-sunken px-3 py-2 text-pretty">
          {titleOf(other)} becomes part of {callerTitle({ name: caller.name, identities })}: {whatComes(other)}. What
          both have said is put together as if one had said it.
        </p>
      ) : null}
    </ReasonDialog>
  );
}

const titleOf = ({ caller, identities }: CallerItem) => callerTitle({ name: caller.name, identities });

function whatComes({ caller, identities, conversations, memories }: CallerItem): string {
  const numbers = caller.name === null ? [] : identities.map(({ shown }) => shown);
  return [...numbers, counted(conversations, "call"), counted(memories, "memory")].join(", ");
}
