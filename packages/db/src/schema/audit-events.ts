import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";

/**
 * Who did what: one hash chain an organization. Triggers refuse UPDATE, DELETE and TRUNCATE, and an INSERT that does not
 * follow the newest event; the service's role has no right to change or remove a row either. No personal data: see
 * `audit_private_values`. It refers to nothing, so that it outlives what it tells of.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    organizationId: text().notNull(),
    /** 1, 2, 3, … within the organization. */
    sequence: bigint({ mode: "number" }).notNull(),
    id: text().notNull(),
    at: instant().notNull(),
    actorKind: text().notNull(),
    actorId: text().notNull(),
    action: text().notNull(),
    targetKind: text(),
    targetId: text(),
    callerId: text(),
    outcome: text().notNull(),
    requestId: text().notNull(),
    auth: text().notNull(),
    details: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
    commitments: jsonb().$type<Record<string, string>>().notNull(),
    previousHash: bytes().notNull(),
    hash: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.sequence] }),
    uniqueIndex("audit_events_id").on(table.organizationId, table.id),
    index("audit_events_at").on(table.organizationId, table.at),
    index("audit_events_caller").on(table.organizationId, table.callerId, table.at),
    index("audit_events_actor").on(table.organizationId, table.actorId, table.at),
    index("audit_events_action").on(table.organizationId, table.action, table.at),
    /** Few among many: what was refused or failed. */
    index("audit_events_unsuccessful")
      .on(table.organizationId, table.outcome, table.sequence)
      .where(sql`outcome <> 'success'`),
    index("audit_events_target").on(table.organizationId, table.targetId, table.at),
  ],
);
