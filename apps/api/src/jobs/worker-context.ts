import type { ServiceContext } from "@elaaoms/services/context";
import { withRequestId } from "@elaaoms/services/logger";
import type { Container } from "../container.ts";

/**
 * What a job acts in: the organization that its payload names, on behalf of nobody. Null when the organization is gone;
 * its rows went with it, so there is nothing to do and nobody to tell.
 */
export async function workerContext(
  container: Container,
  job: { organizationId: string; requestId: string },
): Promise<ServiceContext | null> {
  const organization = await container.organizations.findById(job.organizationId);
  if (!organization) return null;
  return {
    ...container.services,
    organization,
    actor: { kind: "system", id: "worker", auth: "none", ip: null },
    requestId: job.requestId,
    log: withRequestId(container.services.log, job.requestId),
  };
}
