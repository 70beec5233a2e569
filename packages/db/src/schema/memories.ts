import { memoryStatuses, memoryTypes } from "@elaaoms/core/memory";
import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { callers } from "./callers.ts";
import { bytes, instant, searchVector } from "./columns.ts";

export const memories = pgTable(
  "memories",
  {
    organizationId: text().notNull(),
    id: text().notNull(),
    callerId: text().notNull(),
    /** The conversation that first gave it; null for an imported one that names none. */
    conversationId: text(),
    /** The agent it was first told to; null for an imported one that names none. */
    agentId: text(),
    type: text({ enum: memoryTypes }).notNull(),
    content: text().notNull(),
    /** What it is a value of ("address"): a newer value supersedes an older one. */
    attribute: text(),
    /** The bare value, for comparing. */
    value: text(),
    importance: smallint().notNull(),
    confidence: real().notNull(),
    shareable: boolean().notNull(),
    status: text({ enum: memoryStatuses }).notNull(),
    /** Built-in categories, and names of custom privacy rules. */
    sensitivity: text().array().notNull().default(sql`'{}'`),
    flagReason: text(),
    flaggedBy: text(),
    flaggedAt: instant(),
    /** The times that imports without a conversation gave with it: imported again for one of them, nothing new was heard. */
    importedFor: instant().array().notNull().default(sql`'{}'`),
    /** Calls or imports that stated it, the first one included. */
    reinforcementCount: integer().notNull().default(1),
    createdAt: instant().notNull(),
    /** When the call took place that first stated it. */
    occurredAt: instant().notNull(),
    /** When the latest call took place that stated it. */
    lastReinforcedAt: instant().notNull(),
    validFrom: instant(),
    validUntil: instant(),
    supersededBy: text(),
    /**
     * When a person last decided which values of its attribute hold, and where this one stood then. Statements from before
     * that time do not undo it.
     */
    decidedAt: instant(),
    decidedStatus: text({ enum: memoryStatuses }),
    /** The customer's own data on an imported memory. */
    metadata: jsonb().$type<Record<string, unknown>>(),
    embedding: bytes(),
    /** The model that made the embedding; vectors of two models are never compared. */
    embeddingModel: text(),
    /** o200k tokens of the content, counted once here so that no one counts before a call. */
    tokenCount: integer().notNull(),
    /** No stemming: the organization's callers speak many languages. */
    search: searchVector().generatedAlwaysAs((): SQL => sql`to_tsvector('simple', content)`),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      columns: [table.organizationId, table.callerId],
      foreignColumns: [callers.organizationId, callers.id],
    }).onDelete("cascade"),
    index("memories_caller").on(table.organizationId, table.callerId, table.status),
    // The order of the list: what was said last comes first.
    index("memories_said").on(table.organizationId, table.lastReinforcedAt.desc(), table.id.desc()),
    index("memories_sensitive").on(table.organizationId, table.callerId).where(sql`sensitivity <> '{}'`),
    index("memories_agent_said").on(
      table.organizationId,
      table.agentId,
      table.lastReinforcedAt.desc(),
      table.id.desc(),
    ),
    // What people look for is rare, and what is rare is not found soon on the way through all.
    index("memories_flagged_said")
      .on(table.organizationId, table.lastReinforcedAt.desc(), table.id.desc())
      .where(sql`flagged_at is not null`),
    index("memories_sensitive_said")
      .on(table.organizationId, table.lastReinforcedAt.desc(), table.id.desc())
      .where(sql`cardinality(sensitivity) > 0`),
    index("memories_to_decide_said")
      .on(table.organizationId, table.status, table.lastReinforcedAt.desc(), table.id.desc())
      .where(sql`status in ('conflicted', 'quarantined')`),
    // What was first said since a day, and of how many callers who count: read from the index alone.
    index("memories_first_said").on(table.organizationId, table.occurredAt, table.callerId),
    // How much of all that is kept is personal: read from the index alone.
    index("memories_personal")
      .on(table.organizationId, table.status, table.sensitivity, table.callerId)
      .where(sql`cardinality(sensitivity) > 0`),
    index("memories_important_said")
      .on(table.organizationId, table.lastReinforcedAt.desc(), table.id.desc())
      .where(sql`importance >= 9`),
    index("memories_conversation").on(table.organizationId, table.conversationId),
    // Finds what the current model has not embedded, however little of all that is.
    index("memories_embedding_model").on(table.embeddingModel, table.organizationId, table.callerId, table.id),
    index("memories_search").using("gin", table.search),
  ],
);
