import { ServiceError } from "@elaaoms/core/errors";
import { auditExports } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceCall } from "../../context.ts";
import { recordEvent } from "../record-event.ts";
import { isOwn } from "./export-view.ts";

/** Deletes an export of whoever asks, also one that is being prepared. `NOT_FOUND` for everybody else's. */
export async function discardExport({ ctx, input }: ServiceCall<{ exportId: string }>): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [discarded] = await tx
      .delete(auditExports)
      .where(and(isOwn(ctx), eq(auditExports.id, input.exportId)))
      .returning();
    if (!discarded) throw new ServiceError("NOT_FOUND", "There is no such export any more.");
    // Of what came to nothing only the note is taken away.
    if (discarded.status === "failed" || discarded.status === "withdrawn") return;
    await recordEvent(tx, ctx, {
      action: "audit_export.discarded",
      target: { kind: "audit_export", id: discarded.id },
    });
  });
}
