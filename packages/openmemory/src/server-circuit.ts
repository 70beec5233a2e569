import { type Circuit, createCircuit } from "@elaaoms/remote/circuit";
import { OpenMemoryError, type OpenMemoryFailure } from "./openmemory-error.ts";

/** Failures that the next request would meet, too. */
const awayReasons = new Set<OpenMemoryFailure>([
  "timeout",
  "unavailable",
  "rate_limited",
  "unauthorized",
  "invalid_answer",
]);

export interface ServerCircuitOptions {
  /** Failures in a row after which the server is left alone. */
  failuresToRest?: number;
  /** How long it is left alone, in milliseconds, unless it asks for longer. */
  restMs?: number;
}

export type ServerCircuit = Circuit<OpenMemoryFailure>;

/** A circuit that refuses with OpenMemoryError, `resting`. */
export function createServerCircuit({ failuresToRest, restMs = 15_000 }: ServerCircuitOptions = {}): ServerCircuit {
  return createCircuit({
    awayReasons,
    reasonOf: (error) => (error instanceof OpenMemoryError ? error.reason : null),
    refusal: (retryAfterSeconds) => new OpenMemoryError({ reason: "resting", retryAfterSeconds }),
    failuresToOpen: failuresToRest,
    openForMs: restMs,
  });
}
