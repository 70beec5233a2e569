import type { Transaction } from "@elaaoms/db/connect";
import { memories } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";

/**
 * Notes that a person has decided how a memory stands, and with it the others that are values of the same attribute, as
 * they stand at this moment of the transaction. Only what is stated later than that changes it.
 */
export async function recordDecision(
  tx: Transaction,
  ctx: Pick<ServiceContext, "clock">,
  {
    organizationId,
    callerId,
    id,
    attribute,
  }: Pick<typeof memories.$inferSelect, "organizationId" | "callerId" | "id" | "attribute">,
): Promise<void> {
  await tx
    .update(memories)
    .set({ decidedAt: ctx.clock.now(), decidedStatus: memories.status })
    .where(
      and(
        eq(memories.organizationId, organizationId),
        eq(memories.callerId, callerId),
        attribute === null ? eq(memories.id, id) : eq(memories.attribute, attribute),
      ),
    );
}
