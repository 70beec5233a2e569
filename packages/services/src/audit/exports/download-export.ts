import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { ServiceError } from "@elaaoms/core/errors";
import { auditExportParts, auditExports } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../../context.ts";
import { recordEvent } from "../record-event.ts";
import { type ExportRow, isOwn, toExportView } from "./export-view.ts";

/** A file that is handed out piece by piece. */
export interface PreparedFile {
  name: string;
  bytes: number;
  /** Throws when a piece is gone: somebody was erased, or the export discarded, since it began. */
  content: AsyncGenerator<Buffer>;
}

const decompress = promisify(gunzip);

/**
 * An export of whoever asks, which is recorded before anything is handed out; as often as they like while it is kept.
 * `NOT_FOUND` for everybody else's and what is kept no more; `CONFLICT` for one that is not ready.
 */
export async function downloadExport({ ctx, input }: ServiceCall<{ exportId: string }>): Promise<PreparedFile> {
  const row = await ctx.db.transaction(async (tx) => {
    const isAsked = and(isOwn(ctx), eq(auditExports.id, input.exportId));
    const [found] = await tx
      .update(auditExports)
      .set({ downloadedAt: ctx.clock.now() })
      .where(and(isAsked, eq(auditExports.status, "ready")))
      .returning();
    if (!found) {
      const [other] = await tx.select({ problem: auditExports.problem }).from(auditExports).where(isAsked);
      if (!other) throw new ServiceError("NOT_FOUND", "This export is not kept any more. Export again.");
      throw new ServiceError("CONFLICT", other.problem ?? "This export is still being prepared.");
    }
    await recordEvent(tx, ctx, {
      action: "audit_export.downloaded",
      target: { kind: "audit_export", id: found.id },
      details: { events: found.events, bytes: found.bytes },
    });
    return found;
  });
  return { name: toExportView(row).fileName, bytes: row.bytes, content: readParts(ctx, row) };
}

async function* readParts(ctx: ServiceContext, { organizationId, id, parts }: ExportRow): AsyncGenerator<Buffer> {
  for (let number = 0; number < parts; number += 1) {
    const [part] = await ctx.db
      .select({ content: auditExportParts.content })
      .from(auditExportParts)
      .where(
        and(
          eq(auditExportParts.organizationId, organizationId),
          eq(auditExportParts.exportId, id),
          eq(auditExportParts.number, number),
        ),
      );
    if (!part) throw new Error("A part of an export went while it was handed out.");
    yield await decompress(part.content);
  }
}
