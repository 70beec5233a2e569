import {
  nameFailure,
  RemoteError,
  type RemoteErrorFields,
  type RemoteFailure,
  remoteFailures,
} from "@elaaoms/remote/remote-error";

/**
 * Why a server did not do what it was asked. `invalid_answer`: what came is no answer of an OpenMemory server; `resting`: it
 * failed so often that it is not asked for a while.
 */
export type OpenMemoryFailure = RemoteFailure | "invalid_answer" | "resting";

const explanations: Readonly<Record<OpenMemoryFailure, string>> = {
  ...remoteFailures,
  invalid_answer: "answered as no OpenMemory server does",
  resting: "failed several times and is left alone for a while",
};

export class OpenMemoryError extends RemoteError<OpenMemoryFailure> {
  override readonly name = "OpenMemoryError";

  constructor(failure: RemoteErrorFields<OpenMemoryFailure>) {
    super(`The OpenMemory server ${explanations[failure.reason]} (${nameFailure(failure)}).`, failure);
  }
}
