import { index, integer, pgTable } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";

/** How often it was tried to sign in, by account and by address, over all processes. Keyed digests: no address, no number. */
export const attemptCounts = pgTable(
  "attempt_counts",
  {
    subject: bytes().primaryKey(),
    attempts: integer().notNull(),
    /** When counting starts anew. */
    endsAt: instant().notNull(),
  },
  (table) => [index("attempt_counts_ends_at").on(table.endsAt)],
);
