import type { ExportLine } from "@elaaoms/audit/export-lines";
import type { ServiceCall } from "../context.ts";
import type { AuditFilter } from "./event-filter.ts";
import { exportEvents } from "./export-events.ts";
import { recordEvent } from "./record-event.ts";
import { signHeads } from "./sign-heads.ts";

/**
 * The audit chain for somebody who takes it away: the export is recorded first, and the chain signed up to this record, so
 * that the file proves itself.
 */
export async function downloadEvents({ ctx, input }: ServiceCall<AuditFilter>): Promise<AsyncGenerator<ExportLine>> {
  const narrowedBy = Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : name));
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, { action: "audit.exported", details: { filters: narrowedBy.sort().join(",") } }),
  );
  await signHeads(ctx, { organizationId: ctx.organization.id });
  return exportEvents(ctx, input);
}
