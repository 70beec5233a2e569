import { createCircuit } from "@elaaoms/remote/circuit";
import type { Embedder } from "../embedder.ts";
import { type EmbeddingFailure, EmbeddingProviderError } from "./embedding-provider-error.ts";

/** A refused key is among them: the next request would meet it, too. */
const awayReasons = new Set<EmbeddingFailure>(["timeout", "unavailable", "rate_limited", "unauthorized"]);

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

/**
 * The embedder behind a circuit: after some failures in a row it rejects at once (EmbeddingProviderError, `resting`), so that
 * no search waits for a provider that is away. After its rest one request tries whether it is back.
 */
export function guardEmbedder(embedder: Embedder, options: GuardOptions = {}): GuardedEmbedder {
  const circuit = createCircuit({
    awayReasons,
    reasonOf,
    refusal: (retryAfterSeconds) => new EmbeddingProviderError({ reason: "resting", retryAfterSeconds }),
    failuresToOpen: options.failuresToRest,
    openForMs: options.restMs ?? 15_000,
  });
  return {
    ...embedder,
    isResting: () => circuit.report().state === "open",
    async embed(texts, embedOptions) {
      // Nothing to ask for would pass for a success.
      if (texts.length === 0) return [];
      return circuit.run(() => embedder.embed(texts, embedOptions), embedOptions.signal);
    },
  };
}

function reasonOf(error: unknown): EmbeddingFailure | null {
  if (error instanceof EmbeddingProviderError) return error.reason;
  // Whoever asked had no more time for it; `AbortSignal.timeout` aborts with this name.
  return error instanceof Error && error.name === "TimeoutError" ? "timeout" : null;
}
