import { auditExports } from "@elaaoms/db/schema/index";
import { and, eq, gt } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";

export type ExportRow = typeof auditExports.$inferSelect;

/** An export of the audit log that somebody asked for, as far as it has come. */
export interface ExportView {
  id: string;
  status: ExportRow["status"];
  isFiltered: boolean;
  requestedAt: Date;
  /** Until when it is kept. */
  expiresAt: Date;
  downloadedAt: Date | null;
  fileName: string;
  /** `total` is null until it was begun. */
  events: { done: number; total: number | null };
  /** Of the file. */
  bytes: number;
  problem: string | null;
}

export function toExportView(row: ExportRow): ExportView {
  const { id, status, requestedAt, expiresAt, downloadedAt, bytes, problem } = row;
  return {
    ...{ id, status, requestedAt, expiresAt, downloadedAt, bytes, problem },
    isFiltered: isFilteredExport(row),
    fileName: fileNameOf(row),
    events: { done: row.events, total: row.eventsTotal },
  };
}

export function isFilteredExport({ filter }: Pick<ExportRow, "filter">): boolean {
  return Object.keys(filter).length > 0;
}

/** "audit-log-2026-11-22-140207.jsonl", by UTC. */
function fileNameOf(row: ExportRow): string {
  const [day, time = ""] = row.requestedAt.toISOString().slice(0, 19).split("T");
  return `audit-log-${isFilteredExport(row) ? "filtered-" : ""}${day}-${time.replaceAll(":", "")}.jsonl`;
}

export function isExport({ organizationId, id }: Pick<ExportRow, "organizationId" | "id">) {
  return and(eq(auditExports.organizationId, organizationId), eq(auditExports.id, id));
}

/** Those of whoever asks that are still kept: an export is handed to nobody else. */
export function isOwn(ctx: Pick<ServiceContext, "organization" | "actor" | "clock">) {
  return and(
    eq(auditExports.organizationId, ctx.organization.id),
    eq(auditExports.requestedBy, ctx.actor.id),
    gt(auditExports.expiresAt, ctx.clock.now()),
  );
}
