"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/client.tsx";
import type { ClientError, Outputs } from "#trpc/types.ts";
import { isChanged, type RulesDraft, toInput } from "../draft/rules-draft.ts";

type Page = Outputs["privacyRules"]["preview"];

/** What was seen so far of what rules would change. */
export interface DryRunResult {
  counts: Page["counts"];
  looked: number;
  /** Of the page that was looked at last. */
  examples: Page["examples"];
  nextCursor: string | null;
}

interface DryRun {
  result: DryRunResult | null;
  /** Looks at the next page, or anew from the first one. */
  look: (options: { anew: boolean }) => void;
  isLooking: boolean;
  error: ClientError | null;
  /** The rules were changed since. */
  isOutdated: boolean;
}

const pageSize = 1_000;

/** Looks through stored memories for what the rules on the page would change, a page at a time. Each look is audited. */
export function useDryRun(draft: RulesDraft): DryRun {
  const trpc = useTRPC();
  const [result, setResult] = useState<(DryRunResult & { rules: string }) | null>(null);
  const rules = JSON.stringify(toInput(draft));
  const previewing = useMutation(trpc.privacyRules.preview.mutationOptions());

  async function look(anew: boolean): Promise<void> {
    const before = anew ? null : result;
    const page = await previewing
      .mutateAsync({
        limit: pageSize,
        ...(isChanged(draft) && { rules: toInput(draft) }),
        ...(before?.nextCursor && { cursor: before.nextCursor }),
      })
      .catch(() => null);
    if (page) setResult({ ...add(before, page), rules });
  }

  return {
    result,
    look: ({ anew }) => void look(anew),
    isLooking: previewing.isPending,
    error: previewing.error,
    isOutdated: result !== null && result.rules !== rules,
  };
}

function add(before: DryRunResult | null, { counts, examples, nextCursor }: Page): DryRunResult {
  const sum = (change: keyof Page["counts"]) => (before?.counts[change] ?? 0) + counts[change];
  const page = Object.values(counts).reduce((total, count) => total + count, 0);
  return {
    counts: { block: sum("block"), redact: sum("redact"), flag: sum("flag"), unflag: sum("unflag"), none: sum("none") },
    looked: (before?.looked ?? 0) + page,
    examples,
    nextCursor,
  };
}
