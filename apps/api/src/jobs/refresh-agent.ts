import type { JobHandler } from "@elaaoms/queue/job-queue";
import { attemptRefresh } from "@elaaoms/services/agents/attempt-refresh";
import type { Container } from "../container.ts";
import { workerContext } from "./worker-context.ts";

/** One attempt at fetching an agent's profile from the platform. */
export function refreshAgentJob(container: Container): JobHandler<"refresh-agent"> {
  return async ({ organizationId, agentId }, lease) => {
    const ctx = await workerContext(container, { organizationId, requestId: `${agentId}#${lease.attempt}` });
    if (ctx) await attemptRefresh({ ctx, input: { agentId, lease } });
  };
}
