import type { Database, Transaction } from "@elaaoms/db/connect";
import { memories, openmemoryLinks, openmemoryOutbox } from "@elaaoms/db/schema/index";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { isMirrorable } from "./mirrorable.ts";

/**
 * Has every caller mirrored whose memories and links do not agree: after the installation was given an OpenMemory server, and
 * after changes that were made while it had none, or that concern many memories at once. Answers how many callers were added to those that wait.
 */
export async function noteDifferences(
  db: Database | Transaction,
  { organizationId }: { organizationId?: string } = {},
): Promise<number> {
  const { rowCount } = await db.execute(sql`
    insert into ${openmemoryOutbox} (organization_id, caller_id)
    ${unlinked(db, organizationId)} union ${unwanted(db, organizationId)}
    on conflict do nothing`);
  return rowCount ?? 0;
}

const isLinked = and(
  eq(openmemoryLinks.organizationId, memories.organizationId),
  eq(openmemoryLinks.memoryId, memories.id),
);

/** Callers with memories that the server may hold and was not given, or of which it does not know how often they were said. */
function unlinked(db: Database | Transaction, organizationId: string | undefined) {
  return db
    .select({ organizationId: memories.organizationId, callerId: memories.callerId })
    .from(memories)
    .leftJoin(openmemoryLinks, isLinked)
    .where(
      and(
        isMirrorable(db),
        organizationId === undefined ? undefined : eq(memories.organizationId, organizationId),
        or(
          isNull(openmemoryLinks.state),
          eq(openmemoryLinks.state, "adding"),
          and(
            eq(openmemoryLinks.state, "mirrored"),
            sql`${openmemoryLinks.reinforcementCount} < ${memories.reinforcementCount}`,
          ),
        ),
      ),
    );
}

/** Callers of whom the server was given something that it may not hold. */
function unwanted(db: Database | Transaction, organizationId: string | undefined) {
  return db
    .select({ organizationId: openmemoryLinks.organizationId, callerId: openmemoryLinks.callerId })
    .from(openmemoryLinks)
    .leftJoin(memories, and(isLinked, isMirrorable(db)))
    .where(
      and(
        isNull(memories.id),
        organizationId === undefined ? undefined : eq(openmemoryLinks.organizationId, organizationId),
      ),
    );
}
