import type { Evidence } from "@elaaoms/core/memory";
import { foreignKey, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { memories } from "./memories.ts";

/**
 * Which conversations a memory rests on, and on which of their turns. One row a conversation, so that reading the same
 * conversation twice reinforces nothing.
 */
export const memoryEvidence = pgTable(
  "memory_evidence",
  {
    organizationId: text().notNull(),
    memoryId: text().notNull(),
    conversationId: text().notNull(),
    /** Empty for an imported memory that names a conversation and no agent. */
    agentId: text().notNull(),
    statedAt: instant().notNull(),
    quotes: jsonb().$type<Evidence[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.memoryId, table.conversationId] }),
    foreignKey({
      columns: [table.organizationId, table.memoryId],
      foreignColumns: [memories.organizationId, memories.id],
    }).onDelete("cascade"),
    index("memory_evidence_conversation").on(table.organizationId, table.conversationId),
  ],
);
