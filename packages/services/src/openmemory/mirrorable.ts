import type { Database } from "@elaaoms/db/connect";
import { callers, memories } from "@elaaoms/db/schema/index";
import { and, arrayContained, inArray, type SQL, sql } from "drizzle-orm";
import { searchedStatuses, tellableColumn } from "../memories/agent-visibility.ts";

/**
 * Whether the OpenMemory server may hold a memory, as a condition on `memories`: what agents may be told, and no more. Of
 * callers whose data is restricted, or who are being erased, that is nothing.
 */
export function isMirrorable(db: Pick<Database, "select">): SQL | undefined {
  return and(
    inArray(memories.status, [...searchedStatuses]),
    arrayContained(memories.sensitivity, tellableColumn(db)),
    sql`not exists (
    select 1 from ${callers} c
    where c.organization_id = ${memories.organizationId} and c.id = ${memories.callerId} and c.restricted_at is not null
  )`,
  );
}
