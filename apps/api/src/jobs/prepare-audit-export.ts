import type { JobHandler } from "@elaaoms/queue/job-queue";
import { prepareExport } from "@elaaoms/services/audit/exports/prepare-export";
import type { Container } from "../container.ts";
import { workerContext } from "./worker-context.ts";

/** Prepares an export of an organization's audit log, from where it is. */
export function prepareAuditExportJob(container: Container): JobHandler<"prepare-audit-export"> {
  return async ({ organizationId, exportId }, { signal, isLast }) => {
    const ctx = await workerContext(container, { organizationId, requestId: exportId });
    if (ctx) await prepareExport({ ctx, input: { exportId, signal, isLast } });
    signal.throwIfAborted();
  };
}
