import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

export const organizations = pgTable("organizations", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Stands in webhook paths, so it never changes: agents are configured with it. */
  slug: text().notNull().unique(),
  createdAt: instant().notNull().default(sql`now()`),
});
