import { secondMs } from "@elaaoms/core/clock";
import type { Transaction } from "@elaaoms/db/connect";
import { alertStates } from "@elaaoms/db/schema/index";
import { sql } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";

export type AlertState = typeof alertStates.$inferSelect;
type AlertDependencies = Pick<ServiceDependencies, "queue" | "clock" | "alerts">;

/**
 * Locks an organization's alerts for the rest of the transaction. Failures are noted and jobs are ended under it, so that no
 * failure falls between an alert that has been put together and the end of its job.
 */
export async function lockAlertState(tx: Transaction, organizationId: string): Promise<AlertState> {
  const [state] = await tx
    .insert(alertStates)
    .values({ organizationId })
    .onConflictDoUpdate({
      target: alertStates.organizationId,
      set: { organizationId: sql`excluded.organization_id` },
    })
    .returning();
  return state ?? { organizationId, lastRaisedAt: null, undelivered: null };
}

/** Asks for the organization's next alert, at once or when enough time lies behind the last one. */
export async function requestAlert(tx: Transaction, deps: AlertDependencies, state: AlertState): Promise<void> {
  const { organizationId, lastRaisedAt } = state;
  const due = lastRaisedAt === null ? 0 : lastRaisedAt.getTime() + deps.alerts.intervalMs;
  const delaySeconds = Math.max(0, Math.ceil((due - deps.clock.now().getTime()) / secondMs));
  await deps.queue.enqueue("send-alert", { organizationId }, { transaction: tx, delaySeconds });
}
