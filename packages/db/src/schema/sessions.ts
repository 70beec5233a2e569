import { sql } from "drizzle-orm";
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { users } from "./users.ts";

export const sessionStrengths = ["session", "session_totp"] as const;

/** Signed-in browsers. The cookie carries the token with a signature under a key that is not in the database. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    /** What was asked for at sign-in: a password, or a password and a one-time code. */
    strength: text({ enum: sessionStrengths }).notNull().default("session"),
    /** The organization that is looked at; whether the person may is asked at every request. Null is the first they belong to. */
    organizationId: text(),
    /** When the person signed in: what needs a fresh sign-in counts from here. */
    createdAt: instant().notNull().default(sql`now()`),
    updatedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [index("sessions_user").on(table.userId)],
);
