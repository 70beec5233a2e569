import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";

/** What the installation signs with: heads of audit chains, certificates. The newest signs; older ones stay for verifying. */
export const signingKeys = pgTable("signing_keys", {
  /** First 16 hex digits of the SHA-256 of the public key. */
  id: text().primaryKey(),
  /** Ed25519, base64 of its SPKI form. */
  publicKey: text().notNull(),
  /** Ed25519 (PKCS #8), encrypted under the installation's key. */
  privateKey: bytes().notNull(),
  createdAt: instant().notNull().default(sql`now()`),
});
