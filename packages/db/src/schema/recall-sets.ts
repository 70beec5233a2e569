import { bigint, foreignKey, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { callers } from "./callers.ts";
import { bytes } from "./columns.ts";

/**
 * Where the memories of a recall set come from, a column of numbers each, by their position in the set. Numbers are positions
 * in `names`: of agents, conversations and categories of personal data.
 */
export interface StoredOrigins {
  names: string[];
  /** The agent each was first stated to, and the conversation; -1 for none. */
  agents: number[];
  conversations: number[];
  /** Positions in `lists`: whose own each is, and what kinds of personal data it tells. */
  owners: number[];
  sensitivity: number[];
  lists: number[][];
  /** 1 for those that agents share. */
  shareable: number[];
}

/**
 * What a search ranks of a caller: the memories that agents may be told, taken apart, as one row that is read and used as it
 * is. Written with every change of the caller's memories; one of another version or recipe is not used, and made anew from
 * the memories.
 */
export const recallSets = pgTable(
  "recall_sets",
  {
    organizationId: text().notNull(),
    callerId: text().notNull(),
    /** The caller's `memory_version` with the organization's `privacy_version`, which it was made at. */
    version: bigint({ mode: "number" }).notNull(),
    /** How it was made: format, embedder and language. */
    recipe: text().notNull(),
    body: bytes().notNull(),
    /** `json`, not `jsonb`: it is never looked into, and its text costs nothing to read. */
    origins: json().$type<StoredOrigins>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.callerId] }),
    foreignKey({
      columns: [table.organizationId, table.callerId],
      foreignColumns: [callers.organizationId, callers.id],
    }).onDelete("cascade"),
  ],
);
