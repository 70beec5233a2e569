import type { ClientError } from "#trpc/types.ts";

export interface ErrorWords {
  /** What happened, and what to do. */
  detail: string;
  /** Finds the failure in the service's log; null where looking there would not help. */
  requestId: string | null;
}

/** A refused or failed request to the service, in words for a person. */
export function describeError(error: Pick<ClientError, "message" | "data">): ErrorWords {
  const { data } = error;
  if (!data) {
    return { detail: "Your browser lost the connection to the console. Nothing was changed.", requestId: null };
  }
  return { detail: error.message, requestId: data.code === "INTERNAL_SERVER_ERROR" ? (data.requestId ?? null) : null };
}
