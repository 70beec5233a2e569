import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhenResult,
  type IHalfOpenAfterBackoffContext,
} from "cockatiel";
import { RemoteError } from "./remote-error.ts";
import { untilAborted } from "./until-aborted.ts";

/** The longest that a server is left alone because its `Retry-After` asks for it: whoever waits would like to know sooner. */
const maxOpenMs = 5 * 60_000;

export interface CircuitOptions<Reason extends string> {
  /** Failures that say that the server is away or busy. All others are answers of one that is there. */
  awayReasons: ReadonlySet<Reason>;
  /** Null for an error that says nothing of the server, such as that of a call that was cut off from outside. */
  reasonOf(error: unknown): Reason | null;
  /** What is thrown in the place of a call that is not made. */
  refusal(retryAfterSeconds: number): Error;
  /** Failures in a row after which the server is left alone. */
  failuresToOpen?: number | undefined;
  /** How long it is left alone, in milliseconds, unless it asks for longer. */
  openForMs: number;
  /** Told when the circuit opens, when a probe leaves it open, and when it closes. */
  onChange?: ((change: CircuitChange<Reason>) => void) | undefined;
}

export interface CircuitChange<Reason extends string> {
  state: "open" | "closed";
  reason: Reason | null;
}

/** `half_open`: one call is, or the next call will be, the probe that decides. */
export interface CircuitReport<Reason extends string> {
  state: "closed" | "open" | "half_open";
  /** What the server last ran into; null while the circuit is closed. */
  reason: Reason | null;
}

/** Stands before a server of others, and keeps calls from it that would only wait for another failure. */
export interface Circuit<Reason extends string> {
  /**
   * Does the work, or throws the refusal without doing it. While a probe runs, others wait for what it shows, but no longer
   * than their signal lets them: once it is aborted its reason is thrown.
   */
  run<Value>(work: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
  report(): CircuitReport<Reason>;
}

/** A call that failed. Not thrown, so that the breaker sees what kind of failure it was. */
class FailedCall {
  readonly error: unknown;
  readonly isAway: boolean;

  constructor(error: unknown, isAway: boolean) {
    this.error = error;
    this.isAway = isAway;
  }
}

/** A circuit for one access to a server. It reads the system's clock, as the library's breaker does. */
export function createCircuit<Reason extends string>(options: CircuitOptions<Reason>): Circuit<Reason> {
  const { awayReasons, reasonOf, refusal, failuresToOpen = 5, openForMs, onChange } = options;
  let openUntil = 0;
  let lastReason: Reason | null = null;
  const halfOpenAfter = new DelegateBackoff(({ result }: IHalfOpenAfterBackoffContext) => {
    const error = errorOf(result);
    const asked = error instanceof RemoteError ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
    const openFor = Math.max(openForMs, Math.min(asked, maxOpenMs));
    openUntil = Date.now() + openFor;
    lastReason = reasonOf(error) ?? lastReason;
    return openFor;
  });
  const breaker = circuitBreaker(
    handleWhenResult((result) => result instanceof FailedCall && result.isAway),
    { halfOpenAfter, breaker: new ConsecutiveBreaker(failuresToOpen) },
  );
  breaker.onBreak(() => onChange?.({ state: "open", reason: lastReason }));
  breaker.onReset(() => onChange?.({ state: "closed", reason: null }));

  async function attempt<Value>(work: () => Promise<Value>, isProbe: boolean): Promise<Value | FailedCall> {
    try {
      return await work();
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== null) return new FailedCall(error, awayReasons.has(reason));
      // What says nothing of the server counts neither for nor against it. A probe must decide: the circuit stays open then.
      if (isProbe) return new FailedCall(error, true);
      throw error;
    }
  }

  return {
    async run(work, signal) {
      const call = breaker.execute(() => attempt(work, breaker.state === CircuitState.HalfOpen));
      const result = await (signal ? untilAborted(call, signal) : call).catch((error: unknown) => {
        if (!(error instanceof BrokenCircuitError)) throw error;
        throw refusal(Math.max(0, openUntil - Date.now()) / 1_000);
      });
      if (result instanceof FailedCall) throw result.error;
      return result;
    },
    report() {
      if (breaker.state === CircuitState.Closed) return { state: "closed", reason: null };
      const isOpen = breaker.state === CircuitState.Open && Date.now() < openUntil;
      return { state: isOpen ? "open" : "half_open", reason: lastReason };
    },
  };
}

function errorOf(result: IHalfOpenAfterBackoffContext["result"]): unknown {
  return "value" in result && result.value instanceof FailedCall ? result.value.error : null;
}
