import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import type { UndeliveredAlert } from "@elaaoms/db/schema/alert-states";
import { alertStates, extractionFailures } from "@elaaoms/db/schema/index";
import { desc, eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { lockAlertState } from "./alert-state.ts";

/** Conversations that an alert names; of the others it tells the number. */
const namedConversations = 20;

/**
 * The alert that is to go out: the one that was raised before and has not arrived, else a new one of all failures that
 * nobody has been told of. Null when there are none.
 */
export async function raiseAlert(ctx: ServiceContext): Promise<{ alert: UndeliveredAlert; isNew: boolean } | null> {
  return ctx.db.transaction(async (tx) => {
    const { undelivered } = await lockAlertState(tx, ctx.organization.id);
    if (undelivered) return { alert: undelivered, isNew: false };
    const alert = await takeFailures(tx, ctx);
    if (!alert) return null;
    await tx
      .update(alertStates)
      .set({ undelivered: alert, lastRaisedAt: ctx.clock.now() })
      .where(eq(alertStates.organizationId, ctx.organization.id));
    return { alert, isNew: true };
  });
}

async function takeFailures(tx: Transaction, ctx: ServiceContext): Promise<UndeliveredAlert | null> {
  const ofOrganization = eq(extractionFailures.organizationId, ctx.organization.id);
  const failures = await tx
    .select()
    .from(extractionFailures)
    .where(ofOrganization)
    .orderBy(desc(extractionFailures.failedAt), extractionFailures.conversationId);
  const [latest, earliest] = [failures[0], failures.at(-1)];
  if (!latest || !earliest) return null;
  // Nobody can have noted another one meanwhile: that is done under the same lock.
  await tx.delete(extractionFailures).where(ofOrganization);
  const reasons: Record<string, number> = {};
  for (const { reason } of failures) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    id: newId("alert"),
    failures: failures.length,
    firstFailedAt: earliest.failedAt.toISOString(),
    lastFailedAt: latest.failedAt.toISOString(),
    reasons,
    conversations: failures.slice(0, namedConversations).map(({ conversationId, attempts, reason, failedAt }) => ({
      id: conversationId,
      attempts,
      reason,
      failedAt: failedAt.toISOString(),
    })),
  };
}
