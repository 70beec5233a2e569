import { auditVerifications } from "@elaaoms/db/schema/index";
import { isVerification } from "../../audit/verifications/verification-view.ts";
import type { ReadProgress } from "./reader.ts";

/** A check of the audit chain, in events. One that finds the chain broken has come to its end. */
export const readAuditVerification: ReadProgress = async ({ db }, key) => {
  const [row] = await db.select().from(auditVerifications).where(isVerification(key));
  if (!row) return null;
  const states = { running: "running", valid: "completed", broken: "completed", failed: "failed" } as const;
  return {
    state: states[row.status],
    done: row.eventsChecked,
    total: Math.max(row.events, row.eventsChecked),
    parts: [],
    startedAt: row.requestedAt,
    problem: row.problem,
  };
};
