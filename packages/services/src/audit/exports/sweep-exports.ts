import { minuteMs } from "@elaaoms/core/clock";
import { auditExports } from "@elaaoms/db/schema/index";
import { and, eq, lt, lte } from "drizzle-orm";
import type { ServiceDependencies } from "../../context.ts";

/** A step takes a fraction of this. */
const cutOffMs = minuteMs;

/**
 * Deletes the exports whose time is over, of all organizations, and gives those a job that stand still and have lost theirs.
 */
export async function sweepExports({
  db,
  queue,
  clock,
}: Pick<ServiceDependencies, "db" | "queue" | "clock">): Promise<{ deleted: number; resumed: number }> {
  const now = clock.now();
  const { rowCount } = await db.delete(auditExports).where(lte(auditExports.expiresAt, now));
  const waiting = await db
    .select({ organizationId: auditExports.organizationId, exportId: auditExports.id })
    .from(auditExports)
    .where(and(eq(auditExports.status, "preparing"), lt(auditExports.updatedAt, new Date(now.getTime() - cutOffMs))));
  const lost = await queue.withoutJob("prepare-audit-export", waiting);
  await queue.enqueueAll("prepare-audit-export", lost);
  return { deleted: rowCount ?? 0, resumed: lost.length };
}
