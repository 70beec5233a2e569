import type { Container } from "./container.ts";
import { extractConversationJob } from "./jobs/extract-conversation.ts";
import { sweepConversationsJob } from "./jobs/sweep-conversations.ts";

/** Registers the jobs. The queue has been started; stopping it drains the handlers. */
export async function startWorker(container: Container, options: { concurrency: number }): Promise<void> {
  const { concurrency } = options;
  await container.queue.work(
    "extract-conversation",
    // One busy organization leaves room for the others.
    { concurrency, perOrganization: Math.max(1, concurrency - 1) },
    extractConversationJob(container),
  );
  await container.queue.work(
    "sweep-conversations",
    { concurrency: 1, perOrganization: 1 },
    sweepConversationsJob(container),
  );
}
