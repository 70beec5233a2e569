import type { Database, Transaction } from "@elaaoms/db/connect";
import { auditExportParts, auditExports, mergedCallers } from "@elaaoms/db/schema/index";
import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { lockForWithdrawing } from "./export-lock.ts";

interface WithdrawnFor {
  organizationId: string;
  callerId: string;
}

/** Exports with personal data of the caller in them, or of whoever has become part of the caller. */
export function holdsDataOf(db: Database | Transaction, { organizationId, callerId }: WithdrawnFor): SQL | undefined {
  const holds = (id: SQL) => sql`${id} = any(${auditExportParts.callerIds})`;
  const merged = db
    .select({ one: sql`1` })
    .from(mergedCallers)
    .where(
      and(
        eq(mergedCallers.organizationId, organizationId),
        eq(mergedCallers.callerId, callerId),
        holds(sql`${mergedCallers.id}`),
      ),
    );
  const parts = db
    .select({ one: sql`1` })
    .from(auditExportParts)
    .where(
      and(
        eq(auditExportParts.organizationId, auditExports.organizationId),
        eq(auditExportParts.exportId, auditExports.id),
        or(holds(sql`${callerId}`), exists(merged)),
      ),
    );
  return and(eq(auditExports.organizationId, organizationId), exists(parts));
}

/**
 * Deletes the files with personal data of a caller, in the transaction that destroys this data in the log: what is prepared
 * afterwards does not hold it. Whoever asked for one is told. Returns how many there were.
 */
export async function withdrawExports(
  tx: Transaction,
  ctx: Pick<ServiceContext, "clock">,
  subject: WithdrawnFor,
): Promise<number> {
  const { organizationId } = subject;
  await lockForWithdrawing(tx, organizationId);
  const now = ctx.clock.now();
  const withdrawn = await tx
    .update(auditExports)
    .set({
      ...{ status: "withdrawn", finishedAt: now, updatedAt: now },
      problem: "This export held personal data of a caller who has been erased, and was destroyed. Export again.",
    })
    .where(holdsDataOf(tx, subject))
    .returning({ id: auditExports.id });
  if (withdrawn.length === 0) return 0;
  const ids = withdrawn.map(({ id }) => id);
  await tx
    .delete(auditExportParts)
    .where(and(eq(auditExportParts.organizationId, organizationId), inArray(auditExportParts.exportId, ids)));
  return ids.length;
}
