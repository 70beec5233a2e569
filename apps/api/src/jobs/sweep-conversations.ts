import type { JobHandler } from "@elaaoms/queue/job-queue";
import { sweepConversations } from "@elaaoms/services/conversations/sweep-conversations";
import type { Container } from "../container.ts";

/** Every minute: conversations that wait and have no job get one. */
export function sweepConversationsJob(container: Container): JobHandler<"sweep-conversations"> {
  return async (_payload, { signal }) => {
    await sweepConversations(container.services, { signal });
  };
}
