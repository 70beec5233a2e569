import { openmemoryOutbox } from "@elaaoms/db/schema/index";
import { asc, lte, sql } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";

/** Callers that one sweep enqueues at most. The next one goes on. */
const maxEnqueued = 5_000;

/**
 * Enqueues the callers that wait for the OpenMemory server and have no job, as soon as it is there: after it was away, and
 * after a job was lost. While it is away nothing is tried.
 */
export async function sweepOutbox(
  deps: ServiceDependencies,
  { signal }: { signal: AbortSignal },
): Promise<{ outcome: "not_configured" | "server_away" | "swept"; enqueued: number }> {
  const { openMemory } = deps;
  if (!openMemory) return { outcome: "not_configured", enqueued: 0 };
  const isThere = await openMemory.server.health({ signal }).then(
    () => true,
    () => false,
  );
  signal.throwIfAborted();
  if (!isThere) return { outcome: "server_away", enqueued: 0 };
  const due = await deps.db
    .select({ organizationId: openmemoryOutbox.organizationId, callerId: openmemoryOutbox.callerId })
    .from(openmemoryOutbox)
    .where(lte(openmemoryOutbox.dueAt, sql`now()`))
    .orderBy(asc(openmemoryOutbox.dueAt))
    .limit(maxEnqueued);
  const waiting = await deps.queue.withoutJob("mirror-caller", due);
  if (waiting.length > 0) await deps.queue.enqueueAll("mirror-caller", waiting);
  return { outcome: "swept", enqueued: waiting.length };
}
