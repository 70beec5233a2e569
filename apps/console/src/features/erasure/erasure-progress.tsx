"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { describeError } from "#components/describe-error.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Progress } from "#components/ui/meter.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useProgress } from "#features/progress/use-progress.ts";
import { useTRPC } from "#trpc/client.tsx";
import { CertificateCard } from "./certificate.tsx";
import { FocusedHeading } from "./focused-heading.tsx";
import { inReadingOrder, storeName } from "./store-words.ts";

/** How far an erasure is, store by store, as it happens; its certificate once it is done. */
export function ErasureProgress(props: {
  requestId: string;
  /** Whether it takes the place of the form that began it, whose focus would be lost. */
  takesFocus: boolean;
}): ReactNode {
  const { requestId, takesFocus } = props;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.privacyRequests.read.queryOptions({ requestId }));
  const isRunning = query.data !== undefined && query.data.certificate === null;
  const { progress, detail, isReconnecting, error } = useProgress(
    isRunning ? { kind: "erasure", id: requestId } : null,
  );
  const isOver = progress?.state === "completed";
  useEffect(() => {
    if (isOver) void queryClient.invalidateQueries(trpc.privacyRequests.pathFilter());
  }, [isOver, queryClient, trpc]);
  if (query.data?.certificate) {
    return (
      <>
        <p role="status" className="sr-only">
          The caller is erased, and the erasure certified.
        </p>
        <CertificateCard certificate={query.data.certificate} takesFocus={takesFocus} />
      </>
    );
  }
  if (query.error)
    return <ErrorState error={query.error} title="The erasure could not be read" onRetry={query.refetch} />;
  if (!progress) return <LoadingCard />;
  const parts = new Map(progress.parts.map((part) => [part.name, part]));
  const stores = inReadingOrder([...parts.keys()], (store) => parts.get(store)?.total ?? 0);
  return (
    <section aria-labelledby="erasing" className="rounded-xl border border-line bg-surface p-5 sm:p-6">
      <FocusedHeading id="erasing" takesFocus={takesFocus}>
        Erasing
      </FocusedHeading>
      <p className="mt-1 mb-4 text-pretty text-ink-soft">
        No agent is told anything of the person any more. The rest is deleted in the background; you may leave this
        page.
      </p>
      <Progress
        label={isOver ? "Certifying" : "Deleting"}
        done={progress.done}
        total={progress.total}
        {...(detail && { detail })}
      />
      <ul className="mt-4 divide-y divide-line">
        {stores
          .filter((store) => (parts.get(store)?.total ?? 0) > 0)
          .map((store) => (
            <li key={store} className="flex justify-between gap-4 py-1.5">
              <span>{storeName(store)}</span>
              <span className="text-ink-soft tabular-nums">
                {parts.get(store)?.done.toLocaleString("en")} of {parts.get(store)?.total?.toLocaleString("en")}
              </span>
            </li>
          ))}
      </ul>
      <p role="status" className="mt-3 text-pretty text-caution empty:hidden">
        {isReconnecting
          ? "The connection was lost and is being made again. The erasure goes on meanwhile."
          : progress.problem
            ? `${progress.problem} It is taken up again by itself, until nothing is left.`
            : null}
      </p>
      <p role="alert" className="text-pretty text-critical empty:hidden">
        {error ? describeError(error).detail : null}
      </p>
    </section>
  );
}

function LoadingCard(): ReactNode {
  return (
    <div aria-hidden="true" className="grid gap-4 rounded-xl border border-line bg-surface p-5 sm:p-6">
      <Skeleton className="h-5 w-40" />
      <Skeleton className="h-4 w-full" />
      <Skeleton className="h-4 w-3/4" />
    </div>
  );
}
