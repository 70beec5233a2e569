import { auditExports } from "@elaaoms/db/schema/index";
import { desc } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { type ExportView, isOwn, toExportView } from "./export-view.ts";

/** The exports of the audit log that whoever asks has asked for and that are still kept, newest first. */
export async function listExports({ ctx }: { ctx: ServiceContext }): Promise<ExportView[]> {
  const rows = await ctx.db
    .select()
    .from(auditExports)
    .where(isOwn(ctx))
    .orderBy(desc(auditExports.requestedAt), desc(auditExports.id));
  return rows.map(toExportView);
}
