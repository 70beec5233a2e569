import { sql } from "drizzle-orm";
import { boolean, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/** What an agent declares as a dynamic variable's placeholder. */
export type DynamicVariableValue = string | number | boolean;

export const agents = pgTable(
  "agents",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** The platform's agent id. */
    id: text().notNull(),
    name: text(),
    /** The platform fails or ignores an override that is not enabled on the agent, so the default is not to send one. */
    allowsFirstMessageOverride: boolean().notNull().default(false),
    /** Declared dynamic variables with their placeholders: each must be returned before a call, or the call fails. */
    dynamicVariables: jsonb().$type<Record<string, DynamicVariableValue>>().notNull().default({}),
    profileFetchedAt: instant(),
    /** When it last asked who is calling, and when its tool last searched, to the minute; the simulator does not count. */
    askedAt: instant(),
    searchedAt: instant(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
