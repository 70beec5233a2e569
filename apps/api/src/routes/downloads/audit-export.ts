import { Readable } from "node:stream";
import { textSchema } from "@elaaoms/core/text";
import { downloadExport } from "@elaaoms/services/audit/exports/download-export";
import { z } from "zod";
import { contextOf, type V1Scope } from "../v1/scope.ts";

const body = z.object({ exportId: textSchema.pipe(z.string().min(1).max(128)) });

/** An export of the audit log that was prepared, as JSON lines; `pnpm audit:verify` checks the file. */
export function registerAuditDownload(scope: V1Scope): void {
  scope.post("/audit-export", { config: { permission: "audit.read" }, schema: { body } }, async (request, reply) => {
    const { name, bytes, content } = await downloadExport({ ctx: contextOf(request), input: request.body });
    return reply
      .header("content-type", "application/x-ndjson; charset=utf-8")
      .header("content-disposition", `attachment; filename="${name}"`)
      .header("content-length", bytes)
      .send(Readable.from(content));
  });
}
