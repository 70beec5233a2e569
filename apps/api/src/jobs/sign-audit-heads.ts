import type { JobHandler } from "@elaaoms/queue/job-queue";
import { sweepExports } from "@elaaoms/services/audit/exports/sweep-exports";
import { signHeads } from "@elaaoms/services/audit/sign-heads";
import type { Container } from "../container.ts";

/** Every ten minutes: signs how far the audit chains have come, and deletes the exports of them whose time is over. */
export function signAuditHeadsJob(container: Container): JobHandler<"sign-audit-heads"> {
  return async () => {
    await signHeads(container.services);
    await sweepExports(container.services);
  };
}
