import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/**
 * `adding`: the server was asked to take it, and has not answered; `mirrored`: the item `remote_id` says what the memory says;
 * `not_mirrored`: the server took it for the item `remote_id`, which says something else, or did not take it.
 */
const linkStates = ["adding", "mirrored", "not_mirrored"] as const;

/**
 * What the OpenMemory server holds of each memory. Several memories may share one item, because the server merges. Knows
 * neither memory nor caller by reference: a link lives until its item is proved to be gone.
 */
export const openmemoryLinks = pgTable(
  "openmemory_links",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    memoryId: text().notNull(),
    callerId: text().notNull(),
    state: text({ enum: linkStates }).notNull(),
    remoteId: text(),
    /** Keyed digest of the text that the server was given. */
    contentDigest: text().notNull(),
    /** The memory's count that the server was told of. */
    reinforcementCount: integer().notNull(),
    /** When the state was entered. */
    changedAt: instant().notNull(),
    /** When the item was last seen on the server. */
    seenAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.memoryId] }),
    index("openmemory_links_caller").on(table.organizationId, table.callerId),
    index("openmemory_links_remote").on(table.remoteId),
    index("openmemory_links_digest").on(table.contentDigest),
    index("openmemory_links_seen").on(table.seenAt),
  ],
);
