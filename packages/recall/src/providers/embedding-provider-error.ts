import {
  nameFailure,
  RemoteError,
  type RemoteErrorFields,
  type RemoteFailure,
  remoteFailures,
} from "@elaaoms/remote/remote-error";

/**
 * Why a provider gave no vectors. `invalid_answer`: what came are not the vectors that were asked for; `resting`: it failed
 * so often that it is not asked for a while.
 */
export type EmbeddingFailure = RemoteFailure | "invalid_answer" | "resting";

const explanations: Readonly<Record<EmbeddingFailure, string>> = {
  ...remoteFailures,
  invalid_answer: "answered with something other than the vectors asked for",
  resting: "failed several times and is left alone for a while",
};

/** A provider gave no vectors. */
export class EmbeddingProviderError extends RemoteError<EmbeddingFailure> {
  override readonly name = "EmbeddingProviderError";

  constructor(failure: RemoteErrorFields<EmbeddingFailure>) {
    super(`The embeddings provider ${explanations[failure.reason]} (${nameFailure(failure)}).`, failure);
  }
}
