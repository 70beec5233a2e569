"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "#trpc/client.tsx";
import type { ClientError, Outputs } from "#trpc/types.ts";
import { isChanged, type RulesDraft, toInput } from "../draft/rules-draft.ts";

type Page = Outputs["privacyRules"]["preview"];

/** What was seen so far of what rules would change. */
export interface DryRunResult {
  counts: Page["counts"];
  looked: number;
  /** Of what would change, the first that were seen. */
  examples: Page["examples"];
  nextCursor: string | null;
}

interface DryRun {
  result: DryRunResult | null;
  /** Looks at the first page anew. */
  lookAnew: () => void;
  /** Looks at all that is left, a page after the other, until somebody stops it or the rules are changed. */
  lookOn: () => void;
  stop: () => void;
  isLooking: boolean;
  error: ClientError | null;
  /** The rules were changed since. */
  isOutdated: boolean;
}

const pageSize = 1_000;
const mostExamples = 50;

/** Looks through stored memories for what the rules on the page would change, a page at a time. Each look is audited. */
export function useDryRun(draft: RulesDraft): DryRun {
  const trpc = useTRPC();
  const [result, setResult] = useState<(DryRunResult & { rules: string }) | null>(null);
  const rules = JSON.stringify(toInput(draft));
  const previewing = useMutation(trpc.privacyRules.preview.mutationOptions());
  const [isGoingOn, setIsGoingOn] = useState(false);
  const isStopped = useRef(false);
  const latestRules = useRef(rules);
  useEffect(() => {
    latestRules.current = rules;
  }, [rules]);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  async function look(before: DryRunResult | null): Promise<DryRunResult | null> {
    const page = await previewing
      .mutateAsync({
        limit: pageSize,
        ...(isChanged(draft) && { rules: toInput(draft) }),
        ...(before?.nextCursor && { cursor: before.nextCursor }),
      })
      .catch(() => null);
    if (!page) return null;
    const sum = add(before, page);
    setResult({ ...sum, rules });
    return sum;
  }

  async function lookOn(): Promise<void> {
    isStopped.current = false;
    setIsGoingOn(true);
    let sum: DryRunResult | null = result;
    while (sum?.nextCursor && !isStopped.current && latestRules.current === rules) sum = await look(sum);
    setIsGoingOn(false);
  }

  return {
    result,
    lookAnew: () => void look(null),
    lookOn: () => void lookOn(),
    stop: () => {
      isStopped.current = true;
    },
    isLooking: isGoingOn || previewing.isPending,
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
    examples: [...(before?.examples ?? []), ...examples].slice(0, mostExamples),
    nextCursor,
  };
}
