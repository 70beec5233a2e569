import {
  nameFailure,
  RemoteError,
  type RemoteErrorFields,
  type RemoteFailure,
  remoteFailures,
} from "@elaaoms/remote/remote-error";
import type { ExtractionEngine } from "./engine.ts";

/**
 * Why a provider gave no reading. `invalid_answer`: what came does not have the shape that was asked for, or is empty;
 * `circuit_open`: it was not asked, because it was away or busy several times in a row.
 */
export type ProviderFailure = RemoteFailure | "refused" | "invalid_answer" | "truncated" | "circuit_open";

const explanations: Readonly<Record<ProviderFailure, string>> = {
  ...remoteFailures,
  refused: "declined to read the call",
  invalid_answer: "answered in a shape that was not asked for",
  truncated: "answered only in part",
  circuit_open: "has failed several times in a row and is left alone for a while",
};

/** A provider gave no reading. */
export class ExtractionProviderError extends RemoteError<ProviderFailure> {
  override readonly name = "ExtractionProviderError";
  readonly provider: ExtractionEngine["name"];
  /** What another provider had run into before this one was asked. */
  readonly earlier: ExtractionProviderError | null;

  constructor(
    failure: RemoteErrorFields<ProviderFailure> & {
      provider: ExtractionEngine["name"];
      earlier?: ExtractionProviderError;
    },
  ) {
    const { provider, reason, earlier = null } = failure;
    const own = `${provider} ${explanations[reason]} (${nameFailure(failure)})`;
    super(earlier ? `${earlier.message.replace(/\.$/, "")}; ${own}.` : `${own}.`, failure);
    this.provider = provider;
    this.earlier = earlier;
  }
}
