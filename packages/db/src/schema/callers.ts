import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
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
    /** The name that a person gave in the administration, and when; a name heard in a later call takes its place. */
    assignedName: text(),
    assignedAt: instant(),
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
    /** Agents are told, and hear more of it: somebody whom the organization takes particular care of. */
    isVip: boolean().notNull().default(false),
    /** Somebody who tries the agents out, and is no customer. */
    isTest: boolean().notNull().default(false),
    /** Since when the caller counts as one who calls very often; null for most. */
    highFrequencyAt: instant(),
    /** When that ends by itself; null for a mark that a person set. */
    highFrequencyUntil: instant(),
    /** When a person last took the mark off: calls from before do not bring it back. */
    highFrequencyClearedAt: instant(),
    /** When the next of their calls that has no time of its own may be read; of callers who call very often. */
    nextExtractionAt: instant(),
    createdAt: instant().notNull().default(sql`now()`),
    lastCallAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    /** The order of the list: who called last comes first. */
    index("callers_last_heard").on(
      table.organizationId,
      sql`coalesce(${table.lastCallAt}, ${table.createdAt}) desc`,
      table.id.desc().nullsFirst(),
    ),
    /** Whose mark ends next. */
    index("callers_high_frequency").on(table.highFrequencyUntil).where(sql`high_frequency_until is not null`),
    /** Few among many: who can be tried out with. */
    index("callers_test").on(table.organizationId).where(sql`is_test`),
    /** No stemming: names of all languages, by the beginnings of their words. */
    index("callers_name").using("gin", sql`to_tsvector('simple', coalesce(${table.name}, ''))`),
  ],
);
