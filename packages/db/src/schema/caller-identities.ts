import { callerIdentityKinds } from "@elaaoms/core/caller-identity";
import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { callers } from "./callers.ts";
import { instant } from "./columns.ts";

/** Who a number, WhatsApp id or user id belongs to. A caller without any is an anonymous one: nothing can lead back to it. */
export const callerIdentities = pgTable(
  "caller_identities",
  {
    organizationId: text().notNull(),
    kind: text({ enum: callerIdentityKinds }).notNull(),
    value: text().notNull(),
    callerId: text().notNull(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.kind, table.value] }),
    foreignKey({
      columns: [table.organizationId, table.callerId],
      foreignColumns: [callers.organizationId, callers.id],
    }).onDelete("cascade"),
    index("caller_identities_caller").on(table.organizationId, table.callerId),
    /** People look for a number by its last digits. */
    index("caller_identities_ending").on(table.organizationId, sql`reverse(${table.value}) text_pattern_ops`),
  ],
);
