import { untilAborted } from "@elaaoms/core/until-aborted";
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleWhen,
} from "cockatiel";
import { OpenMemoryError, type OpenMemoryFailure } from "./openmemory-error.ts";

/** Failures that the next request would meet, too. */
const lastingFailures: ReadonlySet<OpenMemoryFailure> = new Set([
  "timeout",
  "unavailable",
  "rate_limited",
  "unauthorized",
  "invalid_answer",
]);

export interface CircuitOptions {
  /** Failures in a row after which the server is left alone. */
  failuresToRest?: number;
  /** How long it is left alone, in milliseconds; then one request tries whether it is back. */
  restMs?: number;
}

export interface Circuit {
  isResting(): boolean;
  /** Rejects at once with OpenMemoryError, `resting`, while the server is left alone. */
  run<Value>(work: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
}

export function createCircuit({ failuresToRest = 5, restMs = 15_000 }: CircuitOptions = {}): Circuit {
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof OpenMemoryError && lastingFailures.has(error.reason)),
    { halfOpenAfter: new ConstantBackoff(restMs), breaker: new ConsecutiveBreaker(failuresToRest) },
  );
  return {
    isResting: () => breaker.state === CircuitState.Open,
    async run(work, signal) {
      // Others wait for what a probe shows, but no longer than they have time.
      const request = breaker.execute(work);
      return (signal ? untilAborted(request, signal) : request).catch((error: unknown) => {
        throw error instanceof BrokenCircuitError ? new OpenMemoryError({ reason: "resting" }) : error;
      });
    },
  };
}
