import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { callers } from "./callers.ts";
import { instant } from "./columns.ts";

/** A caller as it was when it became part of another one: what it takes to make it one of its own again. */
export interface CallerBeforeMerge {
  name: string | null;
  namesHeard: string[];
  language: string | null;
  isVip: boolean;
  isTest: boolean;
  highFrequencyAt: string | null;
  /** Absent of callers that were merged before marks ended by themselves. */
  highFrequencyUntil?: string | null;
  memoryVersion: number;
  erasureEpoch: number;
  createdAt: string;
  identities: CallerIdentity[];
  conversationIds: string[];
  /** Memories that rest on no conversation: imported ones. */
  memoryIds: string[];
  privacyRequestIds: string[];
  /** Callers that had become part of it before. */
  mergedCallerIds: string[];
}

/** Callers that have become part of another one. Their ids go on leading there. Goes with the caller they are part of. */
export const mergedCallers = pgTable(
  "merged_callers",
  {
    organizationId: text().notNull(),
    /** Of the caller that is no more. */
    id: text().notNull(),
    /** Whom it is part of. */
    callerId: text().notNull(),
    before: jsonb().$type<CallerBeforeMerge>().notNull(),
    mergedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.callerId],
      foreignColumns: [callers.organizationId, callers.id],
    }).onDelete("cascade"),
    index("merged_callers_caller").on(table.organizationId, table.callerId),
  ],
);
