import { untilAborted } from "@elaaoms/core/until-aborted";
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhenResult,
  type IHalfOpenAfterBackoffContext,
} from "cockatiel";
import type { Embedder } from "../embedder.ts";
import { type EmbeddingFailure, EmbeddingProviderError } from "./embedding-provider-error.ts";

/** Failures that the next request would meet, too. Of all others the provider is there, and the request was wrong. */
const lastingFailures = new Set<EmbeddingFailure>(["timeout", "unavailable", "rate_limited", "unauthorized"]);

/** The longest that a provider is left alone because its `Retry-After` asks for it. */
const maxRestMs = 5 * 60_000;

export interface GuardOptions {
  /** Failures in a row after which the provider is left alone. */
  failuresToRest?: number;
  /** How long it is left alone, in milliseconds, unless it asks for longer. */
  restMs?: number;
}

export interface GuardedEmbedder extends Embedder {
  /** Whether the provider is left alone at this moment; then `embed` rejects at once. */
  isResting(): boolean;
}

/** A request that failed in a way that lasts. Not thrown, so that the breaker sees which kind of failure it was. */
class LastingFailure {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/**
 * The embedder behind a circuit breaker: after some failures in a row it rejects at once (EmbeddingProviderError, `resting`),
 * so that no search waits for a provider that is away. After its rest one request tries whether it is back.
 */
export function guardEmbedder(embedder: Embedder, options: GuardOptions = {}): GuardedEmbedder {
  const { failuresToRest = 5, restMs = 15_000 } = options;
  const halfOpenAfter = new DelegateBackoff(({ result }: IHalfOpenAfterBackoffContext) =>
    Math.max(restMs, askedRestMs(result)),
  );
  const breaker = circuitBreaker(
    handleWhenResult((result) => result instanceof LastingFailure),
    { halfOpenAfter, breaker: new ConsecutiveBreaker(failuresToRest) },
  );
  return {
    ...embedder,
    isResting: () => breaker.state === CircuitState.Open,
    async embed(texts, embedOptions) {
      // Nothing to ask for would pass for a success.
      if (texts.length === 0) return [];
      // Others wait for what a probe shows, but no longer than they have time.
      const request = breaker.execute(() => attempt(embedder, texts, embedOptions));
      const result = await untilAborted(request, embedOptions.signal).catch((error: unknown) => {
        throw error instanceof BrokenCircuitError ? new EmbeddingProviderError({ reason: "resting" }) : error;
      });
      if (result instanceof LastingFailure) throw result.error;
      return result;
    },
  };
}

async function attempt(
  embedder: Embedder,
  ...[texts, options]: Parameters<Embedder["embed"]>
): Promise<Float32Array[] | LastingFailure> {
  try {
    return await embedder.embed(texts, options);
  } catch (error) {
    if (isLasting(error)) return new LastingFailure(error);
    throw error;
  }
}

function isLasting(error: unknown): boolean {
  if (error instanceof EmbeddingProviderError) return lastingFailures.has(error.reason);
  // Whoever asked had no more time for it; `AbortSignal.timeout` aborts with this name.
  return error instanceof Error && error.name === "TimeoutError";
}

function askedRestMs(result: unknown): number {
  const value = typeof result === "object" && result !== null && "value" in result ? result.value : null;
  const error = value instanceof LastingFailure ? value.error : null;
  const seconds = error instanceof EmbeddingProviderError ? (error.retryAfterSeconds ?? 0) : 0;
  return Math.min(seconds * 1_000, maxRestMs);
}
