import type { Transaction } from "@elaaoms/db/connect";
import { auditExports } from "@elaaoms/db/schema/index";
import { and, eq, sql } from "drizzle-orm";
import { type ExportRow, isExport } from "./export-view.ts";

/**
 * The export for one step of its preparation, until the transaction ends; null when there is nothing to prepare any more. An
 * erasure does not come in between a step's reading of personal data and its part.
 */
export async function lockForPreparing(
  tx: Transaction,
  key: Pick<ExportRow, "organizationId" | "id">,
): Promise<ExportRow | null> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${lockOf(key.organizationId)})`);
  const [row] = await tx
    .select()
    .from(auditExports)
    .where(and(isExport(key), eq(auditExports.status, "preparing")))
    .for("update");
  return row ?? null;
}

/** Waits for the steps that are under way and lets none begin before the transaction ends. */
export async function lockForWithdrawing(tx: Transaction, organizationId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lockOf(organizationId)})`);
}

function lockOf(organizationId: string) {
  return sql`hashtextextended(${`audit-exports/${organizationId}`}, 0)`;
}
