import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/** The link that makes an organization's first owner: one at a time, replaced at every start until it is used. */
export const setupLinks = pgTable("setup_links", {
  organizationId: text()
    .primaryKey()
    .references(() => organizations.id, { onDelete: "cascade" }),
  /** SHA-256 of the token in the link. */
  digest: bytes().notNull().unique(),
  expiresAt: instant().notNull(),
  createdAt: instant().notNull().default(sql`now()`),
});
