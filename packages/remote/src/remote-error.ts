/** Ways to fail that every server of others knows. `rejected`: it does not take the request as it is. */
export type RemoteFailure = "rate_limited" | "unavailable" | "timeout" | "unauthorized" | "rejected";

/** Each as the end of a sentence that begins with who failed. */
export const remoteFailures: Readonly<Record<RemoteFailure, string>> = {
  rate_limited: "limits how often it is asked",
  unavailable: "cannot be reached or answers with an error of its own",
  timeout: "did not answer in time",
  unauthorized: "does not accept the key",
  rejected: "does not accept the request",
};

export interface RemoteErrorFields<Reason extends string> {
  reason: Reason;
  status?: number | null;
  retryAfterSeconds?: number | null;
}

/**
 * A server of others did not do what it was asked. Messages are made of our own words: neither what was sent, nor the answer,
 * nor a key is in them, and there is no `cause`, because the errors of SDKs hold all three.
 */
export abstract class RemoteError<Reason extends string> extends Error {
  readonly reason: Reason;
  /** HTTP status of the answer; null when there was none. */
  readonly status: number | null;
  /** How long the server asks to be left alone. */
  readonly retryAfterSeconds: number | null;

  constructor(message: string, { reason, status = null, retryAfterSeconds = null }: RemoteErrorFields<Reason>) {
    super(message);
    this.reason = reason;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What stands in brackets behind an explanation: "timeout", "unavailable, HTTP 503". */
export function nameFailure({ reason, status = null }: RemoteErrorFields<string>): string {
  return status === null ? reason : `${reason}, HTTP ${status}`;
}

/** What an error status of HTTP means for whoever asked. */
export function failureOfStatus(status: number): RemoteFailure {
  if (status === 429) return "rate_limited";
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 408 || status === 409 || status >= 500) return "unavailable";
  return "rejected";
}
