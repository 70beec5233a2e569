"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { StoreCounts } from "#features/erasure/store-counts.tsx";
import { useTRPC } from "#trpc/client.tsx";

/** What is stored of the person, counted by store when somebody asks; nothing is changed by looking. */
export function StoredCounts({ callerId }: { callerId: string }): ReactNode {
  const [isAsked, setIsAsked] = useState(false);
  const query = useQuery(
    useTRPC().privacyRequests.preview.queryOptions({ callerId }, { enabled: isAsked, staleTime: 0 }),
  );
  if (query.data) return <StoreCounts counts={query.data.counts} />;
  if (query.error) return <ErrorState error={query.error} title="It could not be counted" onRetry={query.refetch} />;
  if (isAsked) {
    return (
      <div className="grid gap-2" aria-hidden="true">
        <Skeleton className="h-5 w-full" />
        <Skeleton className="h-5 w-full" />
        <Skeleton className="h-5 w-2/3" />
      </div>
    );
  }
  return (
    <div>
      <Button variant="quiet" size="sm" className="-ml-2.5" onClick={() => setIsAsked(true)}>
        Count what is stored
      </Button>
    </div>
  );
}
