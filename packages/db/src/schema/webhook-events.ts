import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/** Every accepted post-call delivery: the truth that jobs work from. */
export const webhookEvents = pgTable(
  "webhook_events",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    id: text().notNull(),
    type: text().notNull(),
    /** The platform's conversation id; empty for event types that name none. */
    conversationId: text().notNull(),
    /** The platform's event time. With type and conversation it tells one event from another. */
    eventAt: instant().notNull(),
    /** The delivery as it arrived; dropped once it has been worked through. Null for audio, which is not kept. */
    body: bytes(),
    receivedAt: instant().notNull().default(sql`now()`),
    processedAt: instant(),
    /** When reading it was put off on purpose, because the caller calls very often; null for most. */
    putOffAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("webhook_events_delivery").on(table.organizationId, table.type, table.conversationId, table.eventAt),
    /** How long deliveries of a time took. */
    index("webhook_events_received").on(table.organizationId, table.receivedAt),
    index("webhook_events_conversation").on(table.organizationId, table.conversationId),
  ],
);
