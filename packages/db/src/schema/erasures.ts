import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";

// Keyed digests alone: nothing in these tables leads back to a person without the installation's key.

/** What erased callers were known by: a call from before the erasure that arrives late is dropped. */
export const erasedIdentities = pgTable(
  "erased_identities",
  {
    organizationId: text().notNull(),
    digest: bytes().notNull(),
    requestId: text().notNull(),
    erasedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.digest] })],
);

/** Conversations of erased callers: delivered again, they are answered and not stored. */
export const erasedConversations = pgTable(
  "erased_conversations",
  {
    organizationId: text().notNull(),
    digest: bytes().notNull(),
    erasedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.digest] })],
);

/** Who has objected: their calls are neither read nor stored from then on. */
export const suppressions = pgTable(
  "suppressions",
  {
    organizationId: text().notNull(),
    digest: bytes().notNull(),
    requestId: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.digest] })],
);
