import type { Transaction } from "@elaaoms/db/connect";
import { webhookEvents } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

/** The raw deliveries have served; what is kept of them is the transcript. */
export async function dropDeliveries(tx: Transaction, ctx: ServiceContext, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return;
  await tx
    .update(webhookEvents)
    .set({ processedAt: ctx.clock.now(), body: null })
    .where(and(eq(webhookEvents.organizationId, ctx.organization.id), inArray(webhookEvents.id, [...eventIds])));
}
