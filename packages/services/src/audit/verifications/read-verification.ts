import { auditVerifications } from "@elaaoms/db/schema/index";
import { desc, eq } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { toVerificationView, type VerificationView } from "./verification-view.ts";

/** The check of the audit chain that was asked for last; null when nobody has asked for one. */
export async function readVerification({ ctx }: { ctx: ServiceContext }): Promise<VerificationView | null> {
  const [row] = await ctx.db
    .select()
    .from(auditVerifications)
    .where(eq(auditVerifications.organizationId, ctx.organization.id))
    .orderBy(desc(auditVerifications.requestedAt), desc(auditVerifications.id))
    .limit(1);
  return row ? toVerificationView(row) : null;
}
