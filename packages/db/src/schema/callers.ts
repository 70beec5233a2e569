import { sql } from "drizzle-orm";
import { bigint, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

export const callers = pgTable(
  "callers",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    id: text().notNull(),
    name: text(),
    /** Distinct names this caller's identities were used with: more than one lowers the confidence in who is calling. */
    namesHeard: text().array().notNull().default(sql`'{}'`),
    /** Primary language subtag of the last call, "en". */
    language: text(),
    /** Raised with every change of this caller's memories; validates every cache of them. */
    memoryVersion: bigint({ mode: "number" }).notNull().default(0),
    /** Raised by an erasure: work begun under an older epoch stores nothing. */
    erasureEpoch: integer().notNull().default(0),
    /** Since when the caller's data is stored and neither recalled nor processed (Art. 18); null when it is. */
    restrictedAt: instant(),
    createdAt: instant().notNull().default(sql`now()`),
    lastCallAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
