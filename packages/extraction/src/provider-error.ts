import type { ExtractionEngine } from "./engine.ts";

/**
 * Why a provider gave no reading. `rejected`: it does not take the request at all (an unknown model, too much text);
 * `invalid_answer`: what came does not have the shape that was asked for, or is empty; `circuit_open`: it was not asked,
 * because it was away or busy several times in a row.
 */
export type ProviderFailure =
  | "rate_limited"
  | "unavailable"
  | "timeout"
  | "refused"
  | "invalid_answer"
  | "truncated"
  | "unauthorized"
  | "rejected"
  | "circuit_open";

const explanations: Readonly<Record<ProviderFailure, string>> = {
  rate_limited: "limits how often it is asked",
  unavailable: "cannot be reached or answers with an error of its own",
  timeout: "did not answer in time",
  refused: "declined to read the call",
  invalid_answer: "answered in a shape that was not asked for",
  truncated: "answered only in part",
  unauthorized: "does not accept the key",
  rejected: "does not accept the request",
  circuit_open: "has failed several times in a row and is left alone for a while",
};

/**
 * A provider gave no reading. The message is made of our own words: neither the call, nor the answer, nor a key is in it,
 * and there is no `cause`, because the SDKs' errors hold all three.
 */
export class ExtractionProviderError extends Error {
  override readonly name = "ExtractionProviderError";
  readonly provider: ExtractionEngine["name"];
  readonly reason: ProviderFailure;
  /** HTTP status of the answer; null when there was none. */
  readonly status: number | null;
  /** How long the provider asks to be left alone. */
  readonly retryAfterSeconds: number | null;
  /** What another provider had run into before this one was asked. */
  readonly earlier: ExtractionProviderError | null;

  constructor(failure: {
    provider: ExtractionEngine["name"];
    reason: ProviderFailure;
    status?: number | null;
    retryAfterSeconds?: number | null;
    earlier?: ExtractionProviderError;
  }) {
    const { provider, reason, status = null, retryAfterSeconds = null, earlier = null } = failure;
    const own = `${provider} ${explanations[reason]} (${reason}${status === null ? "" : `, HTTP ${status}`})`;
    super(earlier ? `${earlier.message.replace(/\.$/, "")}; ${own}.` : `${own}.`);
    this.provider = provider;
    this.reason = reason;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
    this.earlier = earlier;
  }
}
