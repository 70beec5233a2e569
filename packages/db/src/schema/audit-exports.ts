import { sql } from "drizzle-orm";
import { bigint, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/** What narrows an export, as it may be kept: nobody's number, and no id of a call at the platform. */
export interface StoredAuditFilter {
  actions?: string[];
  actorId?: string;
  /** Our own id; null for somebody whom nobody knew. */
  callerId?: string | null;
  /** Any of these; none for something that no event is about. */
  targetIds?: string[];
  outcome?: string;
  /** ISO 8601. */
  from?: string;
  to?: string;
}

/**
 * Exports of an audit log that people asked for, which are kept for a day. `withdrawn`: it held personal data of a caller who
 * has been erased since. Of one that is not ready, what is left to do stands here: whoever takes it up goes on with it.
 */
export const auditExports = pgTable(
  "audit_exports",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    id: text().notNull(),
    status: text({ enum: ["preparing", "ready", "withdrawn", "failed"] }).notNull(),
    /** The person who asked, and who alone may fetch it. */
    requestedBy: text().notNull(),
    requestedAt: instant().notNull().default(sql`now()`),
    /** Raised while it is prepared: one that stands still was cut off. */
    updatedAt: instant().notNull().default(sql`now()`),
    finishedAt: instant(),
    downloadedAt: instant(),
    expiresAt: instant().notNull(),
    filter: jsonb().$type<StoredAuditFilter>().notNull(),
    /** The event that it ends with: the newest under a signature when it was begun; null before. */
    throughSequence: bigint({ mode: "number" }),
    /** The event that the parts so far end with. */
    afterSequence: bigint({ mode: "number" }).notNull().default(0),
    events: bigint({ mode: "number" }).notNull().default(0),
    /** How many it will be; null before it was begun. */
    eventsTotal: bigint({ mode: "number" }),
    parts: integer().notNull().default(0),
    /** Of the file, not of the parts as they lie here. */
    bytes: bigint({ mode: "number" }).notNull().default(0),
    problem: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("audit_exports_newest").on(table.organizationId, table.requestedBy, table.requestedAt),
    index("audit_exports_expiry").on(table.expiresAt),
  ],
);

/** Pieces of such an export, each a whole number of lines, compressed with gzip. */
export const auditExportParts = pgTable(
  "audit_export_parts",
  {
    organizationId: text().notNull(),
    exportId: text().notNull(),
    /** 0, 1, 2, … in the order of the file. */
    number: integer().notNull(),
    /** Whose personal data is in it, as `audit_private_values` says. */
    callerIds: text().array().notNull(),
    content: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.exportId, table.number] }),
    foreignKey({
      name: "audit_export_parts_export",
      columns: [table.organizationId, table.exportId],
      foreignColumns: [auditExports.organizationId, auditExports.id],
    }).onDelete("cascade"),
  ],
);
