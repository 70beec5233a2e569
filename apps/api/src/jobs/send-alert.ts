import type { JobHandler } from "@elaaoms/queue/job-queue";
import { sendAlert } from "@elaaoms/services/alerts/send-alert";
import type { Container } from "../container.ts";
import { workerContext } from "./worker-context.ts";

/** One attempt at telling people which of an organization's conversations were given up. */
export function sendAlertJob(container: Container): JobHandler<"send-alert"> {
  return async ({ organizationId }, lease) => {
    const ctx = await workerContext(container, { organizationId, requestId: `alert#${lease.attempt}` });
    if (!ctx) return;
    const { outcome, newFailures } = await sendAlert({ ctx, input: { lease } });
    container.metrics.extractionFailures.inc(newFailures);
    if (outcome !== "nothing_to_do") container.metrics.alerts.inc({ outcome });
  };
}
