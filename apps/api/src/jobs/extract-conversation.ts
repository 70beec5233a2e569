import type { JobHandler } from "@elaaoms/queue/job-queue";
import type { ServiceContext } from "@elaaoms/services/context";
import { extractConversation } from "@elaaoms/services/conversations/extract-conversation";
import type { Container } from "../container.ts";

/** One attempt at learning from a conversation. */
export function extractConversationJob(container: Container): JobHandler<"extract-conversation"> {
  return async ({ organizationId, conversationId }, lease) => {
    const organization = await container.organizations.findById(organizationId);
    // Its rows went with the organization; there is nothing to do and nobody to tell.
    if (!organization) return;
    const ctx: ServiceContext = {
      ...container.services,
      organization,
      actor: { kind: "system", id: "worker" },
      requestId: `${conversationId}#${lease.attempt}`,
    };
    const outcome = await extractConversation({ ctx, input: { conversationId, lease } });
    container.metrics.extractions.inc({ outcome });
  };
}
