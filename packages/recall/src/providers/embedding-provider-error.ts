/**
 * Why a provider gave no vectors. `rejected`: it does not take the request at all (an unknown model, too much text);
 * `invalid_answer`: what came are not the vectors that were asked for; `resting`: it failed so often that it is not asked
 * for a while.
 */
export type EmbeddingFailure =
  | "rate_limited"
  | "unavailable"
  | "timeout"
  | "invalid_answer"
  | "unauthorized"
  | "rejected"
  | "resting";

const explanations: Readonly<Record<EmbeddingFailure, string>> = {
  rate_limited: "limits how often it is asked",
  unavailable: "cannot be reached or answers with an error of its own",
  timeout: "did not answer in time",
  invalid_answer: "answered with something other than the vectors asked for",
  unauthorized: "does not accept the key",
  rejected: "does not accept the request",
  resting: "failed several times and is left alone for a while",
};

/**
 * A provider gave no vectors. The message is made of our own words: neither the text, nor the answer, nor a key is in it,
 * and there is no `cause`, because the SDK's errors hold all three.
 */
export class EmbeddingProviderError extends Error {
  override readonly name = "EmbeddingProviderError";
  readonly reason: EmbeddingFailure;
  /** HTTP status of the answer; null when there was none. */
  readonly status: number | null;
  /** How long the provider asks to be left alone. */
  readonly retryAfterSeconds: number | null;

  constructor(failure: { reason: EmbeddingFailure; status?: number | null; retryAfterSeconds?: number | null }) {
    const { reason, status = null, retryAfterSeconds = null } = failure;
    const shown = status === null ? reason : `${reason}, HTTP ${status}`;
    super(`The embeddings provider ${explanations[reason]} (${shown}).`);
    this.reason = reason;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
