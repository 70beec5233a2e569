import type { JobHandler } from "@elaaoms/queue/job-queue";
import { runVerification } from "@elaaoms/services/audit/verifications/run-verification";
import type { Container } from "../container.ts";
import { workerContext } from "./worker-context.ts";

/** Checks an organization's audit chain, for somebody who watches. */
export function verifyAuditChainJob(container: Container): JobHandler<"verify-audit-chain"> {
  return async ({ organizationId, verificationId }, lease) => {
    const ctx = await workerContext(container, { organizationId, requestId: verificationId });
    if (ctx) await runVerification({ ctx, input: { verificationId, signal: lease.signal } });
  };
}
