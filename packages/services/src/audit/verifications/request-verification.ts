import { minuteMs } from "@elaaoms/core/clock";
import { newId } from "@elaaoms/core/ids";
import { auditEvents, auditVerifications, organizationSettings } from "@elaaoms/db/schema/index";
import { and, desc, eq, gt } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { toVerificationView, type VerificationView } from "./verification-view.ts";

/** A check that has not moved for this long was cut off, and its job given up. */
const cutOffMs = 15 * minuteMs;

/**
 * Has the organization's whole audit chain checked: a job in the background, which records in the log that it was done and what
 * came of it. While a check runs, the answer is that one.
 */
export async function requestVerification({ ctx }: { ctx: ServiceContext }): Promise<VerificationView> {
  const organizationId = ctx.organization.id;
  return ctx.db.transaction(async (tx) => {
    // Two who ask at once get one check.
    await tx
      .select({ id: organizationSettings.organizationId })
      .from(organizationSettings)
      .where(eq(organizationSettings.organizationId, organizationId))
      .for("no key update");
    const now = ctx.clock.now();
    const [running] = await tx
      .select()
      .from(auditVerifications)
      .where(
        and(
          eq(auditVerifications.organizationId, organizationId),
          eq(auditVerifications.status, "running"),
          gt(auditVerifications.updatedAt, new Date(now.getTime() - cutOffMs)),
        ),
      );
    if (running) return toVerificationView(running);
    const [newest] = await tx
      .select({ sequence: auditEvents.sequence })
      .from(auditEvents)
      .where(eq(auditEvents.organizationId, organizationId))
      .orderBy(desc(auditEvents.sequence))
      .limit(1);
    const { kind, id, auth } = ctx.actor;
    const [stored] = await tx
      .insert(auditVerifications)
      .values({
        ...{ organizationId, id: newId("auditVerification"), status: "running", requestedBy: { kind, id, auth } },
        ...{ requestedAt: now, updatedAt: now, events: newest?.sequence ?? 0 },
      })
      .returning();
    if (!stored) throw new Error("The check was not stored.");
    const payload = { organizationId, verificationId: stored.id };
    await ctx.queue.enqueue("verify-audit-chain", payload, { transaction: tx });
    return toVerificationView(stored);
  });
}
