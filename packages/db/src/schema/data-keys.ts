import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";

/**
 * Keys that outlive a change of the installation's key, encrypted under it. What was computed with them cannot be computed
 * anew, because what it was computed from is gone: digests of erased statements and identities.
 */
export const dataKeys = pgTable("data_keys", {
  purpose: text({ enum: ["digests"] }).primaryKey(),
  /** 32 bytes in base64, encrypted under the installation's key. */
  ciphertext: bytes().notNull(),
  createdAt: instant().notNull().default(sql`now()`),
});
