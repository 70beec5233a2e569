import type { JobHandler } from "@elaaoms/queue/job-queue";
import { resumeErasures } from "@elaaoms/services/erasure/resume-erasures";
import type { Container } from "../container.ts";

/** Every five minutes: erasures that are not done are taken up again. */
export function resumeErasuresJob(container: Container): JobHandler<"resume-erasures"> {
  return async () => {
    await resumeErasures(container.services);
  };
}
