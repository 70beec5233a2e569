import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { memories } from "./memories.ts";

/** What a corrected memory said before: the fields that were changed, with their old values. */
export const memoryRevisions = pgTable(
  "memory_revisions",
  {
    organizationId: text().notNull(),
    id: text().notNull(),
    memoryId: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>().notNull(),
    changedBy: text().notNull(),
    changedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.memoryId],
      foreignColumns: [memories.organizationId, memories.id],
    }).onDelete("cascade"),
    index("memory_revisions_memory").on(table.organizationId, table.memoryId),
  ],
);
