import type { Transaction } from "@elaaoms/db/connect";
import { openmemoryOutbox } from "@elaaoms/db/schema/index";
import { sql } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";

/**
 * Writes down, in the transaction of a change, that the OpenMemory server is to be brought in line with what is kept of a
 * caller, and enqueues it. Nothing without a server.
 */
export async function noteMirrorChange(
  tx: Transaction,
  ctx: Pick<ServiceDependencies, "openMemory"> & { queue: Pick<ServiceDependencies["queue"], "enqueue"> },
  { organizationId, callerId }: { organizationId: string; callerId: string },
): Promise<void> {
  if (!ctx.openMemory) return;
  await tx
    .insert(openmemoryOutbox)
    .values({ organizationId, callerId })
    .onConflictDoUpdate({
      target: [openmemoryOutbox.organizationId, openmemoryOutbox.callerId],
      set: { version: sql`${openmemoryOutbox.version} + 1`, attempts: 0, dueAt: sql`now()` },
    });
  await ctx.queue.enqueue("mirror-caller", { organizationId, callerId }, { transaction: tx });
}
