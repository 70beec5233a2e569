"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import type { HealthReport } from "./dependencies.ts";
import { describeFailure, type Failure } from "./describe-failure.ts";

const refreshMs = 5_000;

/**
 * What is known of the service. `loading`: nothing yet. `current`: the report is fresh. `lost`: the last question
 * failed; the report, if there ever was one, says what was known before.
 */
export type SystemHealth =
  | { state: "loading" }
  | { state: "current"; report: HealthReport; checkedAt: number }
  | {
      state: "lost";
      failure: Failure;
      report: HealthReport | null;
      checkedAt: number;
      retry: () => void;
      retrying: boolean;
    };

/** Asks for the service's health every 5 s, and goes on asking when it does not answer. */
export function useSystemHealth(): SystemHealth {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.system.checkHealth.queryOptions(undefined, { staleTime: refreshMs, refetchInterval: refreshMs, retry: false }),
  );
  const { data, dataUpdatedAt, error, errorUpdatedAt } = query;
  // A query without data forgets its error while it asks again; the screen must not flicker back to its skeleton.
  const [lastError, setLastError] = useState(error);
  if (error && error !== lastError) setLastError(error);
  if (lastError && errorUpdatedAt > dataUpdatedAt) {
    return {
      state: "lost",
      failure: describeFailure(lastError),
      report: data ?? null,
      checkedAt: dataUpdatedAt,
      retry: () => void query.refetch(),
      retrying: query.isFetching,
    };
  }
  return data ? { state: "current", report: data, checkedAt: dataUpdatedAt } : { state: "loading" };
}

export type WebhookList = Outputs["webhooks"]["list"];

/**
 * The addresses of the organization that is looked at; undefined until they are known, and for whom they are not. Asked for
 * again every 5 s until then.
 */
export function useWebhooks(): WebhookList | undefined {
  const mayRead = useMay("webhooks.read");
  const { data } = useQuery(
    useTRPC().webhooks.list.queryOptions(undefined, {
      enabled: mayRead,
      retry: false,
      refetchInterval: (query) => (query.state.data ? false : refreshMs),
    }),
  );
  return data;
}
