import { sql } from "drizzle-orm";
import { foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { conversations } from "./conversations.ts";

/**
 * Attempts at reading a conversation that failed, so that people can see what was tried. They stay when a later one succeeds,
 * and go with the conversation.
 */
export const extractionAttempts = pgTable(
  "extraction_attempts",
  {
    organizationId: text().notNull(),
    conversationId: text().notNull(),
    endedAt: instant().notNull(),
    /** Tells attempts of one moment apart. */
    id: uuid().notNull().default(sql`gen_random_uuid()`),
    /** Counted since it was last asked for; the first is 1. */
    attempt: integer().notNull(),
    /** A code of a closed set; never what was said. */
    reason: text().notNull(),
    /** What it ran into, in words of our own; never what was said. */
    message: text().notNull(),
    /** When the next one was to follow; null after the last. */
    nextAttemptAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.conversationId, table.endedAt, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.conversationId],
      foreignColumns: [conversations.organizationId, conversations.id],
    }).onDelete("cascade"),
  ],
);
