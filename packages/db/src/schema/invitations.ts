import { sql } from "drizzle-orm";
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { memberRoles } from "./members.ts";
import { organizations } from "./organizations.ts";

/** Links that let somebody in, once. An invitation that was accepted or taken back is deleted; the audit log keeps that. */
export const invitations = pgTable(
  "invitations",
  {
    id: text().primaryKey(),
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** Whom it is for, in lower case: nobody else can accept it. */
    email: text().notNull(),
    role: text({ enum: memberRoles }).notNull(),
    /** SHA-256 of the token in the link. */
    digest: bytes().notNull().unique(),
    invitedBy: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [index("invitations_organization").on(table.organizationId, table.createdAt)],
);
