import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/**
 * Times that somebody had a whole audit chain checked. `broken`: something in it does not fit; `failed`: it could not be read
 * to its end.
 */
export const auditVerifications = pgTable(
  "audit_verifications",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    id: text().notNull(),
    status: text({ enum: ["running", "valid", "broken", "failed"] }).notNull(),
    /** Who asked: the event that tells of the check names them. */
    requestedBy: jsonb().$type<{ kind: string; id: string; auth: string }>().notNull(),
    requestedAt: instant().notNull().default(sql`now()`),
    /** Raised while it runs: one that stands still was cut off. */
    updatedAt: instant().notNull().default(sql`now()`),
    finishedAt: instant(),
    eventsChecked: bigint({ mode: "number" }).notNull().default(0),
    /** The chain's length when it began. */
    events: bigint({ mode: "number" }).notNull(),
    signedHeads: bigint({ mode: "number" }),
    /** Of a chain that is broken: the first event that does not fit, and why. */
    brokenSequence: bigint({ mode: "number" }),
    problem: text(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("audit_verifications_newest").on(table.organizationId, table.requestedAt),
  ],
);
