import type { JobHandler } from "@elaaoms/queue/job-queue";
import { attemptRefresh } from "@elaaoms/services/agents/attempt-refresh";
import type { ServiceContext } from "@elaaoms/services/context";
import type { Container } from "../container.ts";

/** One attempt at fetching an agent's profile from the platform. */
export function refreshAgentJob(container: Container): JobHandler<"refresh-agent"> {
  return async ({ organizationId, agentId }, lease) => {
    const organization = await container.organizations.findById(organizationId);
    // Its rows went with the organization; there is nothing to do.
    if (!organization) return;
    const ctx: ServiceContext = {
      ...container.services,
      organization,
      actor: { kind: "system", id: "worker" },
      requestId: `${agentId}#${lease.attempt}`,
    };
    await attemptRefresh({ ctx, input: { agentId, lease } });
  };
}
