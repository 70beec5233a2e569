import { ServiceError } from "@elaaoms/core/errors";
import { ExtractionProviderError, type ProviderFailure } from "@elaaoms/extraction/provider-error";
import { LeaseLostError } from "@elaaoms/queue/job-lease";

/**
 * Why an attempt failed, as a code: what a provider ran into, `cut_off` by a stop or its limit, `refused_by_settings`,
 * `worker_lost` with the process that ran it, or a defect of ours.
 */
export type FailureReason = ProviderFailure | "cut_off" | "refused_by_settings" | "worker_lost" | "internal";

export function failureReasonOf(error: unknown): FailureReason {
  if (error instanceof ExtractionProviderError) return error.reason;
  if (error instanceof ServiceError) return "refused_by_settings";
  return isCutOff(error) ? "cut_off" : "internal";
}

/** What may be told of an error: its own words only where they are ours; never what was said in the call. */
export function describeFailure(error: unknown): string {
  if (error instanceof ServiceError || error instanceof LeaseLostError) return error.message;
  if (error instanceof ExtractionProviderError) return error.message;
  if (!(error instanceof Error)) return "Unknown error.";
  if (isCutOff(error)) return "The attempt was cut off or took too long.";
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  return `${error.name}${code}`;
}

function isCutOff(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError");
}
