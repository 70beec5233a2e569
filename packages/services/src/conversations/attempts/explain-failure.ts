import type { FailureReason } from "../failure-reason.ts";

/** What went wrong and what to do about it, for whoever looks after the agents. */
export interface FailureExplanation {
  what: string;
  advice: string;
  /** Whether trying again as things stand may help, or something has to be changed first. */
  passes: boolean;
}

const explanations: Readonly<Record<FailureReason, FailureExplanation>> = {
  rate_limited: {
    what: "The provider limits how often it is asked.",
    advice: "Extract again in a few minutes, or raise the limit of the account at the provider.",
    passes: true,
  },
  unavailable: {
    what: "The provider could not be reached, or answered with an error of its own.",
    advice: "Extract again once the provider works. A fallback keeps calls going meanwhile.",
    passes: true,
  },
  timeout: {
    what: "The provider did not answer in time.",
    advice: "Extract again. When it happens often, choose a faster model.",
    passes: true,
  },
  refused: {
    what: "The model declined to read the call.",
    advice: "Choose another model or a fallback, then extract again.",
    passes: false,
  },
  invalid_answer: {
    what: "The model answered in a shape that was not asked for.",
    advice: "Extract again. When it happens often, choose a model that follows schemas.",
    passes: true,
  },
  truncated: {
    what: "The model answered only in part.",
    advice: "Choose a model that may give longer answers, then extract again.",
    passes: false,
  },
  unauthorized: {
    what: "The provider does not accept the key.",
    advice: "Set a valid key under Providers, then extract again.",
    passes: false,
  },
  rejected: {
    what: "The provider does not accept the request: the model may not exist, or the call may be too long for it.",
    advice: "Check the model under Providers, then extract again.",
    passes: false,
  },
  circuit_open: {
    what: "The provider had failed several times in a row and was left alone for a while.",
    advice: "Extract again once the provider works.",
    passes: true,
  },
  cut_off: {
    what: "The attempt was cut off: the service was stopped, or it took too long.",
    advice: "Extract again.",
    passes: true,
  },
  refused_by_settings: {
    what: "The provider settings do not allow calls to be read.",
    advice: "See what is wrong under Providers, then extract again.",
    passes: false,
  },
  worker_lost: {
    what: "The process that read the call ended each time.",
    advice: "Extract again. When it happens with this call alone, the service's log tells why.",
    passes: true,
  },
  internal: {
    what: "Something went wrong in the service itself.",
    advice: "Extract again. When it fails again, the service's log tells why.",
    passes: true,
  },
};

/** Plain words for a failure's code; those of a defect of ours for one that is not known (any more). */
export function explainFailure(reason: string): FailureExplanation {
  return explanations[reason as FailureReason] ?? explanations.internal;
}
