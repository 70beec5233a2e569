import { foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { conversations } from "./conversations.ts";

/** Conversations that were given up, and of which nobody has been told yet: what the next alert is made of. */
export const extractionFailures = pgTable(
  "extraction_failures",
  {
    organizationId: text().notNull(),
    conversationId: text().notNull(),
    attempts: integer().notNull(),
    /** A code of a closed set; never what was said. */
    reason: text().notNull(),
    failedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.conversationId] }),
    foreignKey({
      columns: [table.organizationId, table.conversationId],
      foreignColumns: [conversations.organizationId, conversations.id],
    }).onDelete("cascade"),
    index("extraction_failures_newest").on(table.organizationId, table.failedAt.desc()),
  ],
);
