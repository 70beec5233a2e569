import type { JobHandler } from "@elaaoms/queue/job-queue";
import { eraseCaller } from "@elaaoms/services/erasure/erase-caller";
import type { Container } from "../container.ts";
import { workerContext } from "./worker-context.ts";

/** One attempt at erasing a caller; the next goes on where it ended. */
export function eraseCallerJob(container: Container): JobHandler<"erase-caller"> {
  return async ({ organizationId, requestId }, lease) => {
    const ctx = await workerContext(container, { organizationId, requestId: `${requestId}#${lease.attempt}` });
    if (ctx) await eraseCaller({ ctx, input: { requestId, signal: lease.signal } });
  };
}
