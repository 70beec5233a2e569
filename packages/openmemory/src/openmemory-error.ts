/**
 * Why a server did not do what it was asked. `rejected`: it does not take the request; `invalid_answer`: what came is no
 * answer of an OpenMemory server; `resting`: it failed so often that it is not asked for a while.
 */
export type OpenMemoryFailure =
  | "rate_limited"
  | "unavailable"
  | "timeout"
  | "invalid_answer"
  | "unauthorized"
  | "rejected"
  | "resting";

const explanations: Readonly<Record<OpenMemoryFailure, string>> = {
  rate_limited: "limits how often it is asked",
  unavailable: "cannot be reached or answers with an error of its own",
  timeout: "did not answer in time",
  invalid_answer: "answered as no OpenMemory server does",
  unauthorized: "does not accept the key",
  rejected: "does not accept the request",
  resting: "failed several times and is left alone for a while",
};

/** The message is made of our own words: answers and requests hold what callers said. */
export class OpenMemoryError extends Error {
  override readonly name = "OpenMemoryError";
  readonly reason: OpenMemoryFailure;
  /** HTTP status of the answer; null when there was none. */
  readonly status: number | null;
  /** How long the server asks to be left alone. */
  readonly retryAfterSeconds: number | null;

  constructor(failure: { reason: OpenMemoryFailure; status?: number | null; retryAfterSeconds?: number | null }) {
    const { reason, status = null, retryAfterSeconds = null } = failure;
    const shown = status === null ? reason : `${reason}, HTTP ${status}`;
    super(`The OpenMemory server ${explanations[reason]} (${shown}).`);
    this.reason = reason;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
