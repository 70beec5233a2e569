import { sql } from "drizzle-orm";
import { boolean, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/** What a custom rule finds: whole words, or what a pattern in RE2 syntax matches. */
export type StoredRuleMatch = { kind: "keywords"; keywords: string[] } | { kind: "pattern"; pattern: string };

/**
 * What an organization has decided about kinds of personal data, a row a rule. A built-in category without a row has its
 * default. What agents may be told by them stands in `organization_settings`, where the hooks read it.
 */
export const privacyRules = pgTable(
  "privacy_rules",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** The name of a built-in category, or `rule_…` of a custom rule. */
    id: text().notNull(),
    /** The built-in category, or the name that a custom rule gives to what it finds. */
    category: text().notNull(),
    action: text({ enum: ["allow", "flag", "redact", "block"] }).notNull(),
    /** Whether it is hidden from models; null follows the action. */
    beforeModel: boolean(),
    /** Whether agents are told what is flagged. */
    givenToAgents: boolean().notNull().default(false),
    /** Null for a built-in category. */
    match: jsonb().$type<StoredRuleMatch>(),
    /** Custom rules in the order in which they were given. */
    position: smallint().notNull(),
    changedBy: text().notNull(),
    changedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
