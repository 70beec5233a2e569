import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { callers, privacyRequests } from "@elaaoms/db/schema/index";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";

export type CallerRow = typeof callers.$inferSelect;

/**
 * Locks callers whose memories or identities go from one to another, in the order of their ids, and against calls that are
 * being filed as well. `NOT_FOUND`; `CONFLICT` when one of them is being erased or is restricted: what is told nobody must
 * not come to somebody who is told about.
 */
export async function lockForMerging(
  tx: Transaction,
  ctx: ServiceContext,
  callerIds: readonly string[],
): Promise<Map<string, CallerRow>> {
  const rows = await tx
    .select()
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), inArray(callers.id, [...callerIds])))
    .orderBy(asc(callers.id))
    .for("update");
  if (rows.length < new Set(callerIds).size) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const [erasure] = await tx
    .select({ id: privacyRequests.id })
    .from(privacyRequests)
    .where(
      and(
        eq(privacyRequests.organizationId, ctx.organization.id),
        inArray(privacyRequests.callerId, [...callerIds]),
        eq(privacyRequests.kind, "erasure"),
        eq(privacyRequests.state, "in_progress"),
      ),
    )
    .limit(1);
  if (erasure) throw new ServiceError("CONFLICT", `One of the callers is being erased: see ${erasure.id}.`);
  if (rows.some(({ restrictedAt }) => restrictedAt !== null)) {
    throw new ServiceError("CONFLICT", "One of the callers is restricted: lift the restriction first.");
  }
  return new Map(rows.map((row) => [row.id, row]));
}
