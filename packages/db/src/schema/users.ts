import { sql } from "drizzle-orm";
import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** People who sign in to the console. What they may do stands in `members`, for each organization by itself. */
export const users = pgTable("users", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** In lower case: it is what somebody signs in with. */
  email: text().notNull().unique(),
  /** Asked for by the library that signs people in; nothing of ours depends on it. */
  emailVerified: boolean().notNull().default(false),
  image: text(),
  twoFactorEnabled: boolean().notNull().default(false),
  createdAt: instant().notNull().default(sql`now()`),
  updatedAt: instant().notNull().default(sql`now()`),
});
