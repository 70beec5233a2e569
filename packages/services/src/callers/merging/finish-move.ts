import type { Transaction } from "@elaaoms/db/connect";
import { callers, conversations, memories } from "@elaaoms/db/schema/index";
import { and, eq, isNotNull, max, sql } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { reconsolidate } from "../../memories/consolidation/reconsolidate.ts";
import { finishMemoryChange } from "../../memories/store-statements.ts";
import { rewriteCallerNames } from "../heard-names.ts";
import type { CallerRow } from "./lock-for-merging.ts";

/** Brings a caller in order to whom memories and calls have come, or from whom they have gone. Its lock is held. */
export async function finishMove(
  tx: Transaction,
  ctx: ServiceContext,
  { caller, arrivedIds }: { caller: CallerRow; arrivedIds: ReadonlySet<string> },
): Promise<void> {
  await cutForeignLinks(tx, caller);
  await reconsolidate(tx, ctx, { caller, arrivedIds });
  await rewriteCallerNames(tx, ctx, { callerId: caller.id, withoutMemoryIds: [] });
  const lastCall = await selectLastCall(tx, caller);
  await tx
    .update(callers)
    .set({ lastCallAt: lastCall?.at ?? null, language: lastCall?.language ?? caller.language })
    .where(and(eq(callers.organizationId, caller.organizationId), eq(callers.id, caller.id)));
  await finishMemoryChange(tx, ctx, caller);
}

/** When the caller's last call began, and the language of the last one that something was learned from. */
async function selectLastCall(tx: Transaction, { organizationId, id }: CallerRow) {
  const [last] = await tx
    .select({
      at: max(conversations.startedAt),
      language: sql<string | null>`(array_agg(${conversations.language} order by ${conversations.startedAt} desc)
        filter (where ${conversations.extractedAt} is not null))[1]`,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, organizationId),
        eq(conversations.callerId, id),
        isNotNull(conversations.startedAt),
      ),
    );
  return last;
}

/** A memory is not superseded by one that is another caller's. */
async function cutForeignLinks(tx: Transaction, { organizationId, id }: CallerRow): Promise<void> {
  await tx
    .update(memories)
    .set({ supersededBy: null })
    .where(
      and(
        eq(memories.organizationId, organizationId),
        eq(memories.callerId, id),
        isNotNull(memories.supersededBy),
        sql`not exists (
          select from ${memories} as successor
          where successor.organization_id = ${organizationId} and successor.caller_id = ${id}
            and successor.id = ${memories}.superseded_by
        )`,
      ),
    );
}
