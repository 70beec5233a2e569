import { auditExports } from "@elaaoms/db/schema/index";
import { isExport } from "../../audit/exports/export-view.ts";
import type { ReadProgress } from "./reader.ts";

/** An export of the audit log that is prepared, in events. */
export const readAuditExport: ReadProgress = async ({ db }, key) => {
  const [row] = await db.select().from(auditExports).where(isExport(key));
  if (!row) return null;
  const states = { preparing: "running", ready: "completed", withdrawn: "failed", failed: "failed" } as const;
  return {
    state: states[row.status],
    done: row.events,
    total: row.eventsTotal,
    parts: [],
    startedAt: row.requestedAt,
    problem: row.problem,
  };
};
