import { explainFailure } from "../../conversations/attempts/explain-failure.ts";
import { describeFailure, failureReasonOf } from "../../conversations/failure-reason.ts";

/** Why a provider gave nothing, in plain words. */
export interface TrialFailure {
  reason: string;
  what: string;
  /** As it stands in logs, naming provider and status. */
  message: string;
}

export function explainTrialFailure(error: unknown): TrialFailure {
  const reason = failureReasonOf(error);
  return { reason, what: explainFailure(reason).what, message: describeFailure(error) };
}
