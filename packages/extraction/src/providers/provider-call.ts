import { retryAfterSeconds, withinBudget } from "@elaaoms/remote/retry-after";
import type { ExtractionEngine } from "../engine.ts";
import { ExtractionProviderError, type ProviderFailure } from "../provider-error.ts";

/** Requests that one attempt makes at most, the first included. */
export const maxRequests = 3;

export type Fetch = typeof globalThis.fetch;

export interface ProviderCall<Answer> {
  provider: ExtractionEngine["name"];
  timeoutMs: number;
  fetch: Fetch;
  /** The caller's; when it is aborted its reason is thrown. */
  signal: AbortSignal;
  /** Asks through an SDK that was given this fetch and this signal. */
  ask(attempt: { fetch: Fetch; signal: AbortSignal }): Promise<Answer>;
  /** What an error of the SDK says; null when it does not know it. */
  explain(
    error: unknown,
  ): { reason: ProviderFailure; status?: number | undefined; headers?: Headers | undefined } | null;
}

/**
 * One attempt at a provider: all its requests, waits and answers within one deadline, whatever the SDK or the server does.
 * Throws ExtractionProviderError, or the signal's reason.
 */
export async function callProvider<Answer>(call: ProviderCall<Answer>): Promise<Answer> {
  const { provider, timeoutMs, signal } = call;
  signal.throwIfAborted();
  const attempt = new AbortController();
  const cutOff = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    cutOff.reject(new ExtractionProviderError({ provider, reason: "timeout" }));
    attempt.abort();
  }, timeoutMs);
  const abort = () => {
    cutOff.reject(signal.reason);
    attempt.abort(signal.reason);
  };
  signal.addEventListener("abort", abort, { once: true });
  const fetch = withinBudget(call.fetch, Date.now() + timeoutMs);
  // Not every stage of an SDK listens to its signal: the race makes the deadline hold all the same.
  const answer = call.ask({ fetch, signal: attempt.signal }).catch((error: unknown) => {
    throw toProviderError(call, error);
  });
  try {
    return await Promise.race([answer, cutOff.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

function toProviderError(call: ProviderCall<unknown>, error: unknown): ExtractionProviderError {
  const { provider } = call;
  if (error instanceof ExtractionProviderError) return error;
  const known = call.explain(error);
  if (known) {
    const { reason, status = null, headers } = known;
    return new ExtractionProviderError({
      provider,
      reason,
      status,
      retryAfterSeconds: retryAfterSeconds(headers, Date.now()),
    });
  }
  // fetch reports a connection that ends within an answer as a TypeError with a cause; all else is an answer not understood.
  const cut = error instanceof TypeError && error.cause !== undefined;
  return new ExtractionProviderError({ provider, reason: cut ? "unavailable" : "invalid_answer" });
}
