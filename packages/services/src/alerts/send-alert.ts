import type { Transaction } from "@elaaoms/db/connect";
import { alertStates, extractionFailures } from "@elaaoms/db/schema/index";
import type { JobLease } from "@elaaoms/queue/job-lease";
import { eq } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { AlertDeliveryError } from "./alert.ts";
import { lockAlertState, requestAlert } from "./alert-state.ts";
import { raiseAlert } from "./raise-alert.ts";

export interface SendAlertOutput {
  /** `logged`: there is no webhook to send it to. */
  outcome: "nothing_to_do" | "delivered" | "logged" | "will_retry";
  /** Conversations given up that have been told of now for the first time. */
  newFailures: number;
}

/** Seconds until an alert is tried anew that did not arrive in all the attempts of its job. */
const restSeconds = 1_800;

/**
 * One attempt at telling people which of an organization's conversations were given up: logged once, and brought to the
 * webhook until it arrives. Failures that come meanwhile are told of by the next alert.
 */
export async function sendAlert({ ctx, input }: ServiceCall<{ lease: JobLease }>): Promise<SendAlertOutput> {
  const { lease } = input;
  const raised = await raiseAlert(ctx);
  const newFailures = raised?.isNew ? raised.alert.failures : 0;
  if (raised?.isNew) {
    const { id, ...told } = raised.alert;
    ctx.log.error(
      { organization: ctx.organization.slug, alert: id, ...told },
      "Extraction failed for good; the transcripts are kept.",
    );
  }
  const { sender } = ctx.alerts;
  if (raised && sender) {
    try {
      const { id, slug } = ctx.organization;
      await sender.send({ ...raised.alert, organization: { id, slug } }, { signal: lease.signal });
    } catch (error) {
      await tryLater(ctx, lease, error);
      return { outcome: "will_retry", newFailures };
    }
  }
  await ctx.db.transaction(async (tx) => {
    await lockAlertState(tx, ctx.organization.id);
    await tx.update(alertStates).set({ undelivered: null }).where(eq(alertStates.organizationId, ctx.organization.id));
    await lease.complete(tx);
    await requestNext(tx, ctx);
  });
  if (!raised) return { outcome: "nothing_to_do", newFailures };
  return { outcome: sender ? "delivered" : "logged", newFailures };
}

/** Failures that were noted since found this job in their way. */
async function requestNext(tx: Transaction, ctx: ServiceContext): Promise<void> {
  const [waiting] = await tx
    .select({ conversationId: extractionFailures.conversationId })
    .from(extractionFailures)
    .where(eq(extractionFailures.organizationId, ctx.organization.id))
    .limit(1);
  if (waiting) await requestAlert(tx, ctx, await lockAlertState(tx, ctx.organization.id));
}

/** After the queue's delays, and when they are used up, after a rest, for as long as it takes: an alert is never dropped. */
async function tryLater(ctx: ServiceContext, lease: JobLease, error: unknown): Promise<void> {
  const organizationId = ctx.organization.id;
  await ctx.db.transaction(async (tx) => {
    if (!lease.isLast) {
      const reason = error instanceof AlertDeliveryError ? error.message : "The alert could not be sent.";
      await lease.fail(tx, reason);
      return;
    }
    await lockAlertState(tx, organizationId);
    await lease.complete(tx);
    await ctx.queue.enqueue("send-alert", { organizationId }, { transaction: tx, delaySeconds: restSeconds });
  });
  ctx.log.warn(
    {
      ...{ organization: ctx.organization.slug, attempt: lease.attempt, err: error },
      ...(error instanceof AlertDeliveryError && { reason: error.message }),
    },
    "An alert did not arrive and will be sent again.",
  );
}
