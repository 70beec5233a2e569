import type { JobHandler } from "@elaaoms/queue/job-queue";
import { reconcile } from "@elaaoms/services/openmemory/reconcile";
import type { Container } from "../container.ts";

/** At the start of a worker and every six hours: compares the OpenMemory server with the ledger. */
export function reconcileOpenMemoryJob(container: Container): JobHandler<"reconcile-openmemory"> {
  return async (_payload, { signal }) => {
    await reconcile(container.services, { signal });
  };
}
