import type { JobHandler } from "@elaaoms/queue/job-queue";
import { endHighFrequency } from "@elaaoms/services/callers/end-high-frequency";
import type { Container } from "../container.ts";

/** Every five minutes: callers who no longer call very often lose that mark. */
export function endHighFrequencyJob(container: Container): JobHandler<"end-high-frequency"> {
  return async (_payload, { signal }) => {
    await endHighFrequency(container.services, { signal });
  };
}
