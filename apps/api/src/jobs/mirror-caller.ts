import type { JobHandler } from "@elaaoms/queue/job-queue";
import { mirrorCaller } from "@elaaoms/services/openmemory/mirror-caller";
import type { Container } from "../container.ts";
import { workerContext } from "./worker-context.ts";

/** One attempt at bringing the OpenMemory server in line with a caller's memories. */
export function mirrorCallerJob(container: Container): JobHandler<"mirror-caller"> {
  return async ({ organizationId, callerId }, lease) => {
    const ctx = await workerContext(container, { organizationId, requestId: `${callerId}#${lease.attempt}` });
    if (ctx) await mirrorCaller({ ctx, input: { callerId, lease } });
  };
}
