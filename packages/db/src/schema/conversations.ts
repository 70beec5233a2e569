import { callerIdentityKinds } from "@elaaoms/core/caller-identity";
import { callChannels, callTopics, conversationStatuses, type TranscriptTurn } from "@elaaoms/core/conversation";
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

export interface ConversationAnalysis {
  summary: string | null;
  dataCollection: { name: string; value: string; rationale: string | null }[];
}

export const conversations = pgTable(
  "conversations",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** The platform's conversation id. */
    id: text().notNull(),
    agentId: text().notNull(),
    /** Null until the caller is known, which for a first-time caller is after the call. */
    callerId: text(),
    status: text({ enum: conversationStatuses }).notNull(),
    /** Why it was skipped or why the call failed; never holds what was said. */
    reason: text(),
    channel: text({ enum: callChannels }),
    direction: text({ enum: ["inbound", "outbound"] }),
    /** Who was announced before the call: a search during the call that names nobody is answered by it. */
    announcedIdentityKind: text({ enum: callerIdentityKinds }),
    announcedIdentityValue: text(),
    /** Who the delivery says it was with: what tells a caller's conversations apart by their numbers. Null for somebody anonymous. */
    identityKind: text({ enum: callerIdentityKinds }),
    identityValue: text(),
    /** The caller's name, as it was said in the call. */
    callerName: text(),
    startedAt: instant(),
    durationSeconds: integer(),
    language: text(),
    /** IANA zone that "tomorrow" is meant in; null stands for UTC. */
    timeZone: text(),
    transcript: jsonb().$type<TranscriptTurn[]>(),
    /** The platform's own reading of the call, kept so that the call can be extracted again. */
    analysis: jsonb().$type<ConversationAnalysis>(),
    summary: text(),
    topic: text({ enum: callTopics }),
    /** What the call says of the relationship with the caller, a sentence each. */
    insights: text().array().notNull().default([]),
    /** What the caller still waited for at the end, a sentence each. */
    openIssues: text().array().notNull().default([]),
    /** The greeting that the model proposed for the next call; null leaves it to the template. */
    nextGreeting: text(),
    /** Categories of personal data that are told in summary, insights, open issues or greeting. */
    sensitivity: text().array().notNull().default([]),
    /** Extractions tried since it was last asked for. */
    attempts: integer().notNull().default(0),
    /** What the last failed attempt ran into; never holds what was said. */
    error: text(),
    /** Not read before this time, because the caller calls very often; null when it was never put off. */
    extractAfter: instant(),
    createdAt: instant().notNull().default(sql`now()`),
    updatedAt: instant().notNull().default(sql`now()`),
    extractedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("conversations_sensitive").on(table.organizationId, table.callerId).where(sql`sensitivity <> '{}'`),
    /** With what tells a call from an announcement, so that a caller's first call is found in the index alone. */
    index("conversations_of_caller").on(
      table.organizationId,
      table.callerId,
      table.startedAt,
      table.status,
      table.createdAt,
    ),
    /** What an erasure asks: what was announced under a caller's numbers and is nobody's yet. */
    index("conversations_announced")
      .on(table.organizationId, table.announcedIdentityValue)
      .where(sql`announced_identity_value is not null`),
    /** What figures count of the calls since a day, read from the index alone. */
    index("conversations_figures").on(
      table.organizationId,
      sql`coalesce(${table.startedAt}, ${table.createdAt})`,
      table.status,
      table.callerId,
      table.startedAt,
      table.createdAt,
    ),
    /** How many calls each agent had since a day, read from the index alone. */
    index("conversations_called")
      .on(table.organizationId, table.agentId, table.startedAt)
      .where(sql`started_at is not null`),
    /** The order of the list, and of what is filtered by most. */
    index("conversations_newest").on(
      table.organizationId,
      sql`coalesce(${table.startedAt}, ${table.createdAt}) desc`,
      table.id.desc().nullsFirst(),
    ),
    index("conversations_status_newest").on(
      table.organizationId,
      table.status,
      sql`coalesce(${table.startedAt}, ${table.createdAt}) desc`,
      table.id.desc().nullsFirst(),
    ),
    index("conversations_agent_newest").on(
      table.organizationId,
      table.agentId,
      sql`coalesce(${table.startedAt}, ${table.createdAt}) desc`,
      table.id.desc().nullsFirst(),
    ),
    /** Those that can be asked for again, in the order in which they are taken. */
    index("conversations_failed").on(table.organizationId, table.id).where(sql`status = 'extraction_failed'`),
    /** The sweeper's question: what waits, and since when. */
    index("conversations_pending").on(table.updatedAt).where(sql`status = 'extraction_pending'`),
  ],
);
