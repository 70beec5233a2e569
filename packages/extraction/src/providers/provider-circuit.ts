import { type Circuit, type CircuitOptions, createCircuit } from "@elaaoms/remote/circuit";
import type { ExtractionEngine } from "../engine.ts";
import { ExtractionProviderError, type ProviderFailure } from "../provider-error.ts";

/** A refused key is an answer of a provider that is there. */
const awayReasons = new Set<ProviderFailure>(["timeout", "unavailable", "rate_limited"]);

export interface ProviderCircuitOptions extends Pick<CircuitOptions<ProviderFailure>, "failuresToOpen" | "onChange"> {
  provider: ExtractionEngine["name"];
  openForMs?: number | undefined;
}

export type ProviderCircuit = Circuit<ProviderFailure>;

/** A circuit for one access to a provider of models; it refuses with ExtractionProviderError, `circuit_open`. */
export function createProviderCircuit({
  provider,
  openForMs = 30_000,
  ...options
}: ProviderCircuitOptions): ProviderCircuit {
  return createCircuit({
    ...options,
    openForMs,
    awayReasons,
    reasonOf: (error) => (error instanceof ExtractionProviderError ? error.reason : null),
    refusal: (retryAfterSeconds) =>
      new ExtractionProviderError({ provider, reason: "circuit_open", retryAfterSeconds }),
  });
}
