import type { MemoryType } from "@elaaoms/core/memory";
import { foreignKey, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { callers } from "./callers.ts";
import { instant } from "./columns.ts";

export const briefSections = ["memories", "preferences", "relationship_insights", "conflicts"] as const;
export type BriefSection = (typeof briefSections)[number];

/** One line of what an agent may be told before a call, best first within the brief. */
export interface BriefItem {
  section: BriefSection;
  memoryId: string | null;
  /** The agents that it was stated to, whose own it is; empty: every agent's. */
  agentIds: string[];
  shareable: boolean;
  type: MemoryType | null;
  importance: number;
  content: string;
  /** ISO date of the call that last stated it. */
  date: string | null;
  /** The caller still waited for it when the last call ended. */
  isOpen?: true;
  /** Categories of personal data that it tells; absent for none. */
  sensitivity?: string[];
  /** o200k tokens of the item as it is written into the context, separators included. */
  tokens: number;
}

/** The last call with an agent. */
export interface BriefCall {
  at: string;
  summary: string | null;
  greeting: string;
  /** Categories of personal data that what was written about it tells; absent for none. */
  sensitivity?: string[];
}

export interface BriefBody {
  callerName: string | null;
  language: string;
  /** When the caller last spoke with any agent of the organization, ISO time. */
  lastCallAt: string | null;
  /** By agent id: an agent is told the content of its own last call only, and its date alone where that may not be told. */
  lastCalls: Record<string, BriefCall>;
  /** What an agent says whom this caller has not spoken with before. */
  greeting: string;
  items: BriefItem[];
}

/** What a caller's next call starts from: written when the last one was processed, read in one indexed read. */
export const briefs = pgTable(
  "briefs",
  {
    organizationId: text().notNull(),
    callerId: text().notNull(),
    body: jsonb().$type<BriefBody>().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.callerId] }),
    foreignKey({
      columns: [table.organizationId, table.callerId],
      foreignColumns: [callers.organizationId, callers.id],
    }).onDelete("cascade"),
  ],
);
