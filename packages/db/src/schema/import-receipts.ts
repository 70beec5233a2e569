import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { callers } from "./callers.ts";
import { bytes, instant } from "./columns.ts";

/** How one imported memory of a request ended. */
export interface ImportReceiptOutcome {
  id: string;
  outcome: "created" | "reinforced";
}

/**
 * What a request with an idempotency key has stored, one row a caller, written in the transaction that stored it: sent
 * again, the request stores what is missing and nothing twice. Ids alone. Goes with its caller.
 */
export const importReceipts = pgTable(
  "import_receipts",
  {
    organizationId: text().notNull(),
    /** Keyed digest of the client's key. */
    key: bytes().notNull(),
    callerId: text().notNull(),
    /** Keyed digest of what was imported: the same key with something else is a mistake of the client's. */
    request: bytes().notNull(),
    outcomes: jsonb().$type<ImportReceiptOutcome[]>().notNull(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.key, table.callerId] }),
    foreignKey({
      columns: [table.organizationId, table.callerId],
      foreignColumns: [callers.organizationId, callers.id],
    }).onDelete("cascade"),
    index("import_receipts_age").on(table.organizationId, table.createdAt),
  ],
);
