import { bigint, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes } from "./columns.ts";

/**
 * Personal data of audit events, apart from the chain, which holds commitments to it. Rows may be deleted, which destroys
 * the salt and leaves the chain whole; a trigger refuses to change one.
 */
export const auditPrivateValues = pgTable(
  "audit_private_values",
  {
    organizationId: text().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    field: text().notNull(),
    /** Whose data it may be: it goes with this caller. Null for what concerns the actor alone. */
    callerId: text(),
    salt: bytes().notNull(),
    value: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.sequence, table.field] }),
    index("audit_private_values_caller").on(table.organizationId, table.callerId),
  ],
);
