import type { Transaction } from "@elaaoms/db/connect";
import { extractionFailures } from "@elaaoms/db/schema/index";
import { sql } from "drizzle-orm";
import type { ServiceDependencies } from "../context.ts";
import { lockAlertState, requestAlert } from "./alert-state.ts";

export interface FinalFailure {
  organizationId: string;
  conversationId: string;
  attempts: number;
  reason: string;
}

/**
 * Notes that a conversation was given up, and asks for people to be told, in the transaction that gives it up: the alert
 * comes if and only if that commits. Failures that come close together share one.
 */
export async function noteFailure(
  tx: Transaction,
  deps: Pick<ServiceDependencies, "queue" | "clock" | "alerts">,
  failure: FinalFailure,
): Promise<void> {
  // Before the failure is written: an alert that is being put together deletes failures under this lock.
  const state = await lockAlertState(tx, failure.organizationId);
  await tx
    .insert(extractionFailures)
    .values({ ...failure, failedAt: deps.clock.now() })
    .onConflictDoUpdate({
      target: [extractionFailures.organizationId, extractionFailures.conversationId],
      set: {
        attempts: sql`excluded.attempts`,
        reason: sql`excluded.reason`,
        failedAt: sql`excluded.failed_at`,
      },
    });
  await requestAlert(tx, deps, state);
}
