"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { toast } from "#components/ui/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { ClientError } from "#trpc/types.ts";
import { isChanged, type Rules, type RulesDraft, rebase, toDraft, toInput } from "./rules-draft.ts";

export interface RulesEditing {
  draft: RulesDraft;
  change: (change: Partial<Pick<RulesDraft, "categories" | "custom">>) => void;
  discard: () => void;
  save: () => void;
  isSaving: boolean;
  /** Why the rules were not saved, apart from a conflict. */
  error: ClientError | null;
  /** Somebody else has saved rules since these were read. */
  conflict: { keepMine: () => void; takeTheirs: () => void } | null;
}

/** What a person makes of the rules until it is saved. What the service tells anew is taken over while nothing is changed. */
export function useRulesDraft(rules: Rules): RulesEditing {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => toDraft(rules));
  const [seen, setSeen] = useState(rules);
  if (rules !== seen) {
    setSeen(rules);
    if (!isChanged(draft)) setDraft(toDraft(rules));
  }
  const hasChanges = isChanged(draft);
  useWarningBeforeLeaving(hasChanges);

  const saving = useMutation(
    trpc.privacyRules.save.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.privacyRules.read.queryKey(), saved);
        setDraft(toDraft(saved));
        toast.done("Rules saved. They hold for what comes from now on.");
      },
    }),
  );
  const readLatest = async () => {
    const latest = await queryClient.fetchQuery(trpc.privacyRules.read.queryOptions(undefined, { staleTime: 0 }));
    saving.reset();
    return latest;
  };
  const isConflict = saving.error?.data?.code === "CONFLICT";
  return {
    draft,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    discard: () => {
      saving.reset();
      setDraft(toDraft(rules));
    },
    save: () => saving.mutate({ rules: toInput(draft), version: draft.base.version }),
    isSaving: saving.isPending,
    error: isConflict ? null : saving.error,
    conflict: isConflict
      ? {
          keepMine: async () => {
            const latest = await readLatest();
            setDraft((mine) => rebase(mine, latest));
          },
          takeTheirs: async () => setDraft(toDraft(await readLatest())),
        }
      : null,
  };
}

function useWarningBeforeLeaving(hasChanges: boolean): void {
  useEffect(() => {
    if (!hasChanges) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [hasChanges]);
}
