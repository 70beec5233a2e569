import type { MemoryStatus } from "@elaaoms/core/memory";
import type { Database } from "@elaaoms/db/connect";
import { memories, organizationSettings } from "@elaaoms/db/schema/index";
import { defaultTellableCategories } from "@elaaoms/db/schema/organization-settings";
import { eq, type SQL, sql } from "drizzle-orm";

/** Statuses whose memories agents are told before a call: what is true today, and what is disputed today. */
export const recalledStatuses = ["active", "conflicted"] as const satisfies readonly MemoryStatus[];

/** Statuses whose memories a search finds: those, and what only gave way to more important things and still holds. */
export const searchedStatuses = [...recalledStatuses, "archived"] as const satisfies readonly MemoryStatus[];

/** Whether a memory of this status is told to agents before a call. */
export function isRecalled(status: MemoryStatus): boolean {
  return recalledStatuses.some((recalled) => recalled === status);
}

/** Categories of personal data that agents are told, by the organization's privacy rules as they stand now. */
export async function loadTellable(db: Pick<Database, "select">, organizationId: string): Promise<ReadonlySet<string>> {
  const [settings] = await db
    .select({ tellable: organizationSettings.tellableCategories })
    .from(organizationSettings)
    .where(eq(organizationSettings.organizationId, organizationId));
  return new Set(settings?.tellable ?? defaultTellableCategories);
}

/** Whether something with these categories may be told to an agent. */
export function isTellable(sensitivity: readonly string[], tellable: ReadonlySet<string>): boolean {
  return sensitivity.every((category) => tellable.has(category));
}

/** {@link loadTellable} within a statement, for the organization of the memory that is selected. */
export function tellableColumn(db: Pick<Database, "select">): SQL {
  const ofOrganization = db
    .select({ tellable: organizationSettings.tellableCategories })
    .from(organizationSettings)
    .where(eq(organizationSettings.organizationId, memories.organizationId));
  return sql`coalesce((${ofOrganization}), ${sql.param([...defaultTellableCategories])}::text[])`;
}
