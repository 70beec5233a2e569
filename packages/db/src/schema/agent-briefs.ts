import { foreignKey, json, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { callers } from "./callers.ts";

/** What a caller's brief tells one agent, under the names of the dynamic variables. */
export interface BriefVariables {
  memory_known_caller: boolean;
  memory_caller_name: string;
  memory_greeting: string;
  memory_last_call: string;
  memory_context: string;
}

/**
 * A caller's brief as each agent is told it, written together with the brief: before a call one row is read and sent as it
 * is. Agents that the caller has not spoken with are told what stands under the empty agent id.
 */
export const agentBriefs = pgTable(
  "agent_briefs",
  {
    organizationId: text().notNull(),
    callerId: text().notNull(),
    agentId: text().notNull(),
    /** `json`, not `jsonb`: it is never looked into, and its text costs nothing to read. */
    variables: json().$type<BriefVariables>().notNull(),
    /** The memories that the context tells; ids without their prefix. */
    memoryIds: uuid().array().notNull(),
    /** Categories of personal data that it tells: not sent once the privacy rules withhold one of them. */
    sensitivity: text().array().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.callerId, table.agentId] }),
    foreignKey({
      columns: [table.organizationId, table.callerId],
      foreignColumns: [callers.organizationId, callers.id],
    }).onDelete("cascade"),
  ],
);
