import type { JobHandler } from "@elaaoms/queue/job-queue";
import { rewriteBriefs } from "@elaaoms/services/privacy-rules/rewrite-briefs";
import type { Container } from "../container.ts";
import { workerContext } from "./worker-context.ts";

/** One page of the briefs that a change of the privacy rules concerns. */
export function rewriteBriefsJob(container: Container): JobHandler<"rewrite-briefs"> {
  return async ({ organizationId, version, after }, lease) => {
    const ctx = await workerContext(container, { organizationId, requestId: `privacy-rules-${version}` });
    if (ctx) await rewriteBriefs({ ctx, input: { version, after, lease } });
  };
}
