import type { JobHandler } from "@elaaoms/queue/job-queue";
import { signHeads } from "@elaaoms/services/audit/sign-heads";
import type { Container } from "../container.ts";

/** Every ten minutes: signs how far the audit chains have come. */
export function signAuditHeadsJob(container: Container): JobHandler<"sign-audit-heads"> {
  return async () => {
    await signHeads(container.services);
  };
}
