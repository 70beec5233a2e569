import { privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq, isNotNull } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";

/**
 * Gives every erasure that has not come to its end a job, whatever became of the last one: the law has no last attempt. One
 * that waits or runs keeps the job it has. Returns how many are not done.
 */
export async function resumeErasures({ db, queue }: Pick<ServiceDependencies, "db" | "queue">): Promise<number> {
  const open = await db
    .select({ organizationId: privacyRequests.organizationId, requestId: privacyRequests.id })
    .from(privacyRequests)
    .where(and(eq(privacyRequests.state, "in_progress"), isNotNull(privacyRequests.sealedSubject)));
  for (const request of open) await queue.enqueue("erase-caller", request);
  return open.length;
}
