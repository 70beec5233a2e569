import type { JobHandler } from "@elaaoms/queue/job-queue";
import { embedOutdatedMemories } from "@elaaoms/services/memories/embed-outdated-memories";
import type { Container } from "../container.ts";

/** One page of memories that have no vector of the current model. Every minute a run starts, unless one is under way. */
export function embedMemoriesJob(container: Container): JobHandler<"embed-memories"> {
  return async (payload, lease) => {
    const { embedded } = await embedOutdatedMemories(container.services, { ...payload, lease });
    container.metrics.memoriesEmbedded.inc(embedded);
  };
}
