import type { JobHandler } from "@elaaoms/queue/job-queue";
import { sweepOutbox } from "@elaaoms/services/openmemory/sweep-outbox";
import type { Container } from "../container.ts";

/** Every minute: callers who wait for the OpenMemory server and have no job get one, when it is there. */
export function sweepOpenMemoryJob(container: Container): JobHandler<"sweep-openmemory"> {
  return async (_payload, { signal }) => {
    await sweepOutbox(container.services, { signal });
  };
}
