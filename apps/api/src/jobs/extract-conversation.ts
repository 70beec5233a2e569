import { newId } from "@elaaoms/core/ids";
import type { JobHandler } from "@elaaoms/queue/job-queue";
import { extractConversation } from "@elaaoms/services/conversations/extract-conversation";
import type { Container } from "../container.ts";
import { workerContext } from "./worker-context.ts";

/** One attempt at learning from a conversation. */
export function extractConversationJob(container: Container): JobHandler<"extract-conversation"> {
  return async ({ organizationId, conversationId }, lease) => {
    const ctx = await workerContext(container, { organizationId, requestId: newId("request") });
    if (!ctx) return;
    const outcome = await extractConversation({ ctx, input: { conversationId, lease } });
    container.metrics.extractions.inc({ outcome });
  };
}
