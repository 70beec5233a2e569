import { sql } from "drizzle-orm";
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { memberRoles } from "./members.ts";
import { organizations } from "./organizations.ts";

/** Keys for the REST API that an organization made itself. The installation's own stand in `organization_secrets`. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: text().primaryKey(),
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** What the key may do: what a member of this role may. */
    role: text({ enum: memberRoles }).notNull(),
    /** SHA-256 of the key: 256 random bits, so a fast digest gives nothing away. */
    digest: bytes().notNull().unique(),
    /** How it ends, so that people can tell which one they hold. */
    lastCharacters: text().notNull(),
    createdBy: text().notNull(),
    /** Null never expires. */
    expiresAt: instant(),
    /** To the minute. */
    lastUsedAt: instant(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [index("api_keys_organization").on(table.organizationId, table.createdAt)],
);
