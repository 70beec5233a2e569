import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

/** An alert as it stands until it is delivered: ids, counts, codes and times. */
export interface UndeliveredAlert {
  id: string;
  /** Conversations given up since the alert before. */
  failures: number;
  firstFailedAt: string;
  lastFailedAt: string;
  /** How many of them failed for which reason. */
  reasons: Record<string, number>;
  /** The latest of them. */
  conversations: { id: string; attempts: number; reason: string; failedAt: string }[];
}

/** Where an organization's alerts stand. Its row is the lock under which failures are noted and alerts are raised. */
export const alertStates = pgTable("alert_states", {
  organizationId: text()
    .primaryKey()
    .references(() => organizations.id, { onDelete: "cascade" }),
  lastRaisedAt: instant(),
  undelivered: jsonb().$type<UndeliveredAlert>(),
});
