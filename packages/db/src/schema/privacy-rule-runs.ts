import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/**
 * Times that the rules were applied to what was stored already. `outdated`: the rules were changed before it was through.
 */
export const privacyRuleRuns = pgTable(
  "privacy_rule_runs",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    id: text().notNull(),
    status: text({ enum: ["running", "completed", "outdated"] }).notNull(),
    /** Of the rules that are applied. */
    version: integer().notNull(),
    requestedBy: text().notNull(),
    requestedAt: instant().notNull().default(sql`now()`),
    finishedAt: instant(),
    /** The caller up to whom it is through, in the order of their ids; null at the start and at the end. */
    afterCallerId: text(),
    callers: integer().notNull(),
    callersDone: integer().notNull().default(0),
    memoriesBlocked: integer().notNull().default(0),
    memoriesRedacted: integer().notNull().default(0),
    memoriesFlagged: integer().notNull().default(0),
    memoriesUnflagged: integer().notNull().default(0),
    /** Whose transcript or what was written about it was changed. */
    conversationsChanged: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("privacy_rule_runs_newest").on(table.organizationId, table.requestedAt),
  ],
);
