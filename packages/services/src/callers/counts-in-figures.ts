import type { Database } from "@elaaoms/db/connect";
import { callers, type conversations, type memories, type memoryAccesses } from "@elaaoms/db/schema/index";
import { and, eq, notExists, type SQL } from "drizzle-orm";

/** What belongs to a caller, or to nobody who is known. */
type OfCaller = typeof conversations | typeof memories | typeof memoryAccesses;

/**
 * As a condition on rows of a select: that they are not of a test caller. Whatever counts, sums or averages over an
 * organization's callers has it, so that people who try the agents out do not look like customers. Not meant for what concerns
 * one caller, for lists, for what a person is about to change, nor for obligations: requests, erasures, the audit log.
 */
export function countsInFigures(db: Pick<Database, "select">, table: OfCaller): SQL {
  const testCaller = db
    .select({ id: callers.id })
    .from(callers)
    .where(and(eq(callers.organizationId, table.organizationId), eq(callers.id, table.callerId), callers.isTest));
  return notExists(testCaller);
}
