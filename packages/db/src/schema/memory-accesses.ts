import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { callers } from "./callers.ts";
import { instant } from "./columns.ts";

/** By which webhook memories were handed to an agent. */
export const accessHooks = ["client_data", "search_memory"] as const;
export type AccessHook = (typeof accessHooks)[number];

/**
 * Which memories which agent was given, one row an answer. Ids alone, and no foreign key to the memories: that something
 * was told stays true when it is deleted. It goes with its caller.
 */
export const memoryAccesses = pgTable(
  "memory_accesses",
  {
    organizationId: text().notNull(),
    /** When the answer was given. */
    at: instant().notNull(),
    /** Tells answers of one moment apart. */
    id: uuid().notNull(),
    callerId: text().notNull(),
    agentId: text().notNull(),
    /** Null when the platform named none. */
    conversationId: text(),
    hook: text({ enum: accessHooks }).notNull(),
    /** Without their prefix: in 16 bytes each, this table being the one that grows with every call. */
    memoryIds: uuid().array().notNull(),
  },
  (table) => [
    /** In the order of time, for what was told within a span of it. */
    primaryKey({ columns: [table.organizationId, table.at, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.callerId],
      foreignColumns: [callers.organizationId, callers.id],
    }).onDelete("cascade"),
    /** What an agent, or anyone, was told of a caller. */
    index("memory_accesses_caller").on(table.organizationId, table.callerId, table.agentId, table.at),
  ],
);
