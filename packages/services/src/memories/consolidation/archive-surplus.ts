import { defaultImportance, shareableImportance } from "@elaaoms/core/memory";
import type { Transaction } from "@elaaoms/db/connect";
import { memories } from "@elaaoms/db/schema/index";
import { sql } from "drizzle-orm";

/**
 * Archives what one caller has above the limit of active memories: the least important first, among equals the longest
 * unheard. Those important enough to be shared stay, also above the limit, and of a VIP those of common importance as well.
 * Nothing is deleted.
 */
export async function archiveSurplus(
  tx: Transaction,
  options: { organizationId: string; callerId: string; isVip: boolean; maxActive: number },
): Promise<void> {
  const keptFrom = options.isVip ? defaultImportance : shareableImportance;
  await tx.execute(sql`
    update ${memories} set status = 'archived'
    where organization_id = ${options.organizationId} and importance < ${keptFrom} and id in (
      select id from ${memories}
      where organization_id = ${options.organizationId} and caller_id = ${options.callerId} and status = 'active'
      order by importance desc, last_reinforced_at desc, id desc
      offset ${options.maxActive}
    )`);
}
