import type { ClientError } from "#trpc/types.ts";

export interface Failure {
  title: string;
  /** What happened, and what to do when it does not mend by itself. */
  advice: string;
  /** Finds the failure in the service's log; null when the service was never reached. */
  requestId: string | null;
}

/** A failed question to the service, in words for a person. The screens that use it try again by themselves. */
export function describeFailure(error: ClientError): Failure {
  const { data } = error;
  if (!data) {
    return {
      title: "The console does not answer",
      advice: "Your browser lost the connection to it. Check your network, and that the console is running.",
      requestId: null,
    };
  }
  if (data.code === "BAD_GATEWAY") {
    return {
      title: "The service does not answer",
      advice: "It may be stopped or starting. If it stays away, start it with the command below.",
      requestId: null,
    };
  }
  if (data.code === "SERVICE_UNAVAILABLE") {
    return { title: "The service is not ready", advice: error.message, requestId: data.requestId ?? null };
  }
  return {
    title: "The service could not say how it is",
    advice: `It answered: “${error.message}” Its log has the reason.`,
    requestId: data.requestId ?? null,
  };
}
