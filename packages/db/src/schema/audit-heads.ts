import { bigint, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";

/** How far each chain had come when it was signed. Triggers refuse to change or remove a row. */
export const auditHeads = pgTable(
  "audit_heads",
  {
    organizationId: text().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    hash: bytes().notNull(),
    signedAt: instant().notNull(),
    keyId: text().notNull(),
    /** Ed25519, base64. */
    signature: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.sequence] })],
);
