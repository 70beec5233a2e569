import type { JobHandler } from "@elaaoms/queue/job-queue";
import { continueRun } from "@elaaoms/services/privacy-rules/continue-run";
import type { Container } from "../container.ts";
import { workerContext } from "./worker-context.ts";

/** One batch of the callers that a run applies the privacy rules to. */
export function applyPrivacyRulesJob(container: Container): JobHandler<"apply-privacy-rules"> {
  return async ({ organizationId, runId }, lease) => {
    const ctx = await workerContext(container, { organizationId, requestId: runId });
    if (ctx) await continueRun({ ctx, input: { runId, lease } });
  };
}
