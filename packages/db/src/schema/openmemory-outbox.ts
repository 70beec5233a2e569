import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/**
 * Callers whose memories changed since the OpenMemory server was last brought in line with them. Written in the transaction
 * of the change. What there is to do shows when it is done, from the memories and the links: changes that follow one
 * another need neither order nor number. Knows no caller by reference: what is to be taken from the server outlives them.
 */
export const openmemoryOutbox = pgTable(
  "openmemory_outbox",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    callerId: text().notNull(),
    /** Raised by every change: what was brought in line with an older one is not done. */
    version: bigint({ mode: "number" }).notNull().default(1),
    /** Since when it waits. */
    changedAt: instant().notNull().default(sql`now()`),
    /** Failed attempts in a row. */
    attempts: integer().notNull().default(0),
    dueAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.callerId] }),
    index("openmemory_outbox_due").on(table.dueAt),
  ],
);
