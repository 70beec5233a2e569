import { newId } from "@elaaoms/core/ids";
import { callers } from "@elaaoms/db/schema/index";
import { and, eq, lte } from "drizzle-orm";
import { recordEvents } from "../audit/record-event.ts";
import type { ServiceDependencies } from "../context.ts";

/**
 * Takes the mark off callers who have not called very often for a day. Calls of theirs that were put off keep the times that
 * they were given. Returns how many callers there were.
 */
export async function endHighFrequency(
  deps: Pick<ServiceDependencies, "db" | "clock">,
  { signal }: { signal: AbortSignal },
): Promise<number> {
  const isOver = lte(callers.highFrequencyUntil, deps.clock.now());
  const concerned = await deps.db
    .selectDistinct({ organizationId: callers.organizationId })
    .from(callers)
    .where(isOver);
  let ended = 0;
  for (const { organizationId } of concerned) {
    signal.throwIfAborted();
    const ctx = {
      ...{ clock: deps.clock, organization: { id: organizationId }, requestId: newId("request") },
      actor: { kind: "system", id: "worker", auth: "none", ip: null } as const,
    };
    ended += await deps.db.transaction(async (tx) => {
      const rows = await tx
        .update(callers)
        .set({ highFrequencyAt: null, highFrequencyUntil: null })
        .where(and(eq(callers.organizationId, organizationId), isOver))
        .returning({ callerId: callers.id });
      const entries = rows.map(({ callerId }) => ({
        ...{ action: "caller.marked" as const, callerId },
        details: { high_frequency: false },
      }));
      await recordEvents(tx, ctx, entries);
      return rows.length;
    });
  }
  return ended;
}
