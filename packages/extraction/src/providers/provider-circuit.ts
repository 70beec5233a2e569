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
import type { ExtractionEngine } from "../engine.ts";
import { ExtractionProviderError, type ProviderFailure } from "../provider-error.ts";

/** Failures that say that the provider is away or busy. All others, a refused key too, are answers of one that is there. */
const awayReasons = new Set<ProviderFailure>(["timeout", "unavailable", "rate_limited"]);

/** The longest that a provider is left alone because its `Retry-After` asks for it: whoever waits would like to know sooner. */
const maxOpenMs = 5 * 60_000;

export interface ProviderCircuitOptions {
  provider: ExtractionEngine["name"];
  /** Failures in a row after which the provider is left alone. */
  failuresToOpen?: number;
  /** How long it is left alone, in milliseconds, unless it asks for longer. */
  openForMs?: number;
  /** Told when the circuit opens, when a probe leaves it open, and when it closes. */
  onChange?(change: { state: "open" | "closed"; reason: ProviderFailure | null }): void;
}

/** `half_open`: one call is, or the next call will be, the probe that decides. */
export interface CircuitReport {
  state: "closed" | "open" | "half_open";
  /** What the provider last ran into; null while the circuit is closed. */
  reason: ProviderFailure | null;
}

/** Stands before a provider, and keeps calls from it that would only wait for another failure. */
export interface ProviderCircuit {
  /**
   * Does the work, or throws ExtractionProviderError (`circuit_open`) without doing it. While a probe runs, others wait for what it
   * shows: no longer than one call has. Throws the signal's reason as soon as it is aborted.
   */
  run<Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value>;
  report(): CircuitReport;
}

/** A call that the provider gave no reading for. Not thrown, so that the breaker sees what kind of failure it was. */
class FailedCall {
  readonly error: unknown;
  readonly isAway: boolean;

  constructor(error: unknown, isAway: boolean) {
    this.error = error;
    this.isAway = isAway;
  }
}

/** A circuit for one access to a provider. It reads the system's clock, as the library's breaker does. */
export function createProviderCircuit(options: ProviderCircuitOptions): ProviderCircuit {
  const { provider, failuresToOpen = 5, openForMs = 30_000, onChange } = options;
  let openUntil = 0;
  let reason: ProviderFailure | null = null;
  const halfOpenAfter = new DelegateBackoff(({ result }: IHalfOpenAfterBackoffContext) => {
    const error = providerErrorOf(result);
    const asked = (error?.retryAfterSeconds ?? 0) * 1_000;
    const openFor = Math.max(openForMs, Math.min(asked, maxOpenMs));
    openUntil = Date.now() + openFor;
    reason = error?.reason ?? reason;
    return openFor;
  });
  const breaker = circuitBreaker(
    handleWhenResult((result) => result instanceof FailedCall && result.isAway),
    { halfOpenAfter, breaker: new ConsecutiveBreaker(failuresToOpen) },
  );
  breaker.onBreak(() => onChange?.({ state: "open", reason }));
  breaker.onReset(() => onChange?.({ state: "closed", reason: null }));
  return {
    async run(signal, work) {
      const call = breaker.execute(() => attempt(work, breaker.state === CircuitState.HalfOpen));
      const result = await untilAborted(call, signal).catch((error: unknown) => {
        if (!(error instanceof BrokenCircuitError)) throw error;
        const retryAfterSeconds = Math.max(0, openUntil - Date.now()) / 1_000;
        throw new ExtractionProviderError({ provider, reason: "circuit_open", retryAfterSeconds });
      });
      if (result instanceof FailedCall) throw result.error;
      return result;
    },
    report() {
      if (breaker.state === CircuitState.Closed) return { state: "closed", reason: null };
      const isOpen = breaker.state === CircuitState.Open && Date.now() < openUntil;
      return { state: isOpen ? "open" : "half_open", reason };
    },
  };
}

async function attempt<Value>(work: () => Promise<Value>, isProbe: boolean): Promise<Value | FailedCall> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExtractionProviderError) return new FailedCall(error, awayReasons.has(error.reason));
    // A call that was cut off from outside says nothing of the provider. A probe must: the circuit stays open then.
    if (isProbe) return new FailedCall(error, true);
    throw error;
  }
}

function providerErrorOf(result: IHalfOpenAfterBackoffContext["result"]): ExtractionProviderError | null {
  if (!("value" in result) || !(result.value instanceof FailedCall)) return null;
  return result.value.error instanceof ExtractionProviderError ? result.value.error : null;
}
