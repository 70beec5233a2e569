"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPCClient } from "#trpc/client.tsx";
import type { ClientError } from "#trpc/types.ts";
import { type RulesDraft, toInput } from "../draft/rules-draft.ts";
import type { Explanation } from "./mark-matches.ts";
import type { Sample } from "./read-sample.ts";

export interface Explained {
  sample: Sample | null;
  explanation: Explanation | null;
  error: ClientError | null;
  isWaiting: boolean;
}

/** What the rules of a draft make of a sample. It is forgotten with the page. */
export function useExplanation(sample: Sample | null, draft: RulesDraft): Explained {
  const client = useTRPCClient();
  const rules = toInput(draft);
  const query = useQuery<{ sample: Sample; explanation: Explanation } | null, ClientError>({
    queryKey: ["explanation", sample, rules],
    enabled: sample !== null,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      sample === null ? null : { sample, explanation: await client.privacyRules.test.mutate({ text: sample, rules }) },
  });
  const shown = sample === null ? null : (query.data ?? null);
  return {
    sample: shown?.sample ?? null,
    explanation: shown?.explanation ?? null,
    error: sample === null ? null : query.error,
    isWaiting: query.isFetching,
  };
}
