import { sql } from "drizzle-orm";
import { foreignKey, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { callers } from "./callers.ts";
import { bytes, instant } from "./columns.ts";

/**
 * What a person has deleted or corrected, so that its conversation does not bring it back when it is read again. Keyed
 * digests alone: nothing of what was said. Goes with its caller.
 */
export const memoryTombstones = pgTable(
  "memory_tombstones",
  {
    organizationId: text().notNull(),
    callerId: text().notNull(),
    conversationId: text().notNull(),
    digest: bytes().notNull(),
    /** The caller that the digest was made for, where it was another one: before callers were merged or split. */
    madeFor: text(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({
      // The name that is made of all of them is longer than Postgres keeps.
      name: "memory_tombstones_pk",
      columns: [table.organizationId, table.callerId, table.conversationId, table.digest],
    }),
    foreignKey({
      columns: [table.organizationId, table.callerId],
      foreignColumns: [callers.organizationId, callers.id],
    }).onDelete("cascade"),
  ],
);
