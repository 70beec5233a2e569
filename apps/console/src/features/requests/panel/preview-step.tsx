"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { StoreCounts } from "#features/erasure/store-counts.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { Step } from "./step.tsx";

/** What is stored of the person, counted by store; nothing is changed by looking. */
export function PreviewStep({ callerId }: { callerId: string }): ReactNode {
  const [isAsked, setIsAsked] = useState(false);
  const query = useQuery(
    useTRPC().privacyRequests.preview.queryOptions({ callerId }, { enabled: isAsked, staleTime: 0 }),
  );
  return (
    <Step number={2} title="Preview what is stored" isDone={query.data !== undefined}>
      {query.data ? (
        <StoreCounts counts={query.data.counts} />
      ) : query.error ? (
        <ErrorState error={query.error} title="It could not be counted" onRetry={query.refetch} />
      ) : isAsked ? (
        <div className="grid gap-2" aria-hidden="true">
          <Skeleton className="h-5 w-full" />
          <Skeleton className="h-5 w-full" />
          <Skeleton className="h-5 w-2/3" />
        </div>
      ) : (
        <div>
          <Button size="sm" onClick={() => setIsAsked(true)}>
            Preview counts
          </Button>
        </div>
      )}
    </Step>
  );
}
