import { auditVerifications } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";

export type VerificationRow = typeof auditVerifications.$inferSelect;

/** A check of the audit chain, as far as it has come. */
export interface VerificationView {
  id: string;
  status: VerificationRow["status"];
  requestedAt: Date;
  finishedAt: Date | null;
  events: { checked: number; total: number };
  signedHeads: number | null;
  /** Of a chain that is broken: the first event that does not fit, and why. */
  brokenSequence: number | null;
  problem: string | null;
}

export function toVerificationView(row: VerificationRow): VerificationView {
  const { id, status, requestedAt, finishedAt, signedHeads, brokenSequence, problem } = row;
  const events = { checked: row.eventsChecked, total: Math.max(row.events, row.eventsChecked) };
  return { id, status, requestedAt, finishedAt, events, signedHeads, brokenSequence, problem };
}

export function isVerification({ organizationId, id }: Pick<VerificationRow, "organizationId" | "id">) {
  return and(eq(auditVerifications.organizationId, organizationId), eq(auditVerifications.id, id));
}
