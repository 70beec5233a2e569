import { AccountApiError } from "@elaaoms/elevenlabs/account/account-api-error";
import type { JobLease } from "@elaaoms/queue/job-lease";
import type { ServiceCall } from "../context.ts";
import { type RefreshAgentOutcome, refreshAgent } from "./refresh-agent.ts";

/**
 * One attempt at {@link refreshAgent}. A failure that may pass is tried again after the queue's delays. After the last one,
 * or a key that is refused, the job ends without a trace but the log's and `/health`: the agent's next call asks again.
 */
export async function attemptRefresh({
  ctx,
  input: { agentId, lease },
}: ServiceCall<{ agentId: string; lease: JobLease }>): Promise<RefreshAgentOutcome | "will_retry" | "given_up"> {
  try {
    return await refreshAgent({ ctx, input: { agentId, signal: lease.signal } });
  } catch (error) {
    const isPassing = !(error instanceof AccountApiError && (error.code === "REFUSED" || error.code === "INVALID"));
    ctx.log.warn(
      { agentId, attempt: lease.attempt, err: error },
      "An agent's profile could not be fetched; calls go on with what is known of it.",
    );
    if (lease.isLast || !isPassing) return "given_up";
    const reason = error instanceof AccountApiError ? error.message : "The profile could not be fetched.";
    await ctx.db.transaction((tx) => lease.fail(tx, reason));
    return "will_retry";
  }
}
