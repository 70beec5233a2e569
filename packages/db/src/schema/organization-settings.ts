import { sql } from "drizzle-orm";
import { boolean, integer, pgTable, real, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

export const organizationSettings = pgTable("organization_settings", {
  organizationId: text()
    .primaryKey()
    .references(() => organizations.id, { onDelete: "cascade" }),
  /** ISO 3166 country that numbers without a country code are read in; null reads only international numbers. */
  defaultCountry: text(),
  /** Below this relevance of the best own result, a search goes on in the other agents' memories. */
  relevanceThreshold: real().notNull().default(0.7),
  /** Whether a search may read other agents' memories that are not shared. */
  searchSharedOnly: boolean().notNull().default(false),
  /** Active memories of one caller above which the least important are archived. */
  maxActiveMemories: integer().notNull().default(100),
  updatedAt: instant().notNull().default(sql`now()`),
});
