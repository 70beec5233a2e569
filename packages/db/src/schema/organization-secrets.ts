import { sql } from "drizzle-orm";
import { pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { organizations } from "./organizations.ts";

export const organizationSecretKinds = [
  "webhook_hmac_key",
  "webhook_token",
  "api_key",
  "openai_api_key",
  "anthropic_api_key",
] as const;
export type OrganizationSecretKind = (typeof organizationSecretKinds)[number];

/**
 * What outside parties authenticate with, and what the organization authenticates with at its providers of models. Tokens and
 * keys that are presented to us are kept as digests only; the HMAC key, which we must compute with, and the providers' keys,
 * which we must present, are encrypted under the installation's key.
 */
export const organizationSecrets = pgTable(
  "organization_secrets",
  {
    organizationId: text()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    kind: text({ enum: organizationSecretKinds }).notNull(),
    /**
     * SHA-256 of the secret: these are random 256-bit values, so a fast digest gives nothing away. Null for providers' keys:
     * nothing is found by them, servers of one's own have short ones, and two organizations may have the same.
     */
    digest: bytes(),
    /** AES-256-GCM; null where the digest is enough. */
    ciphertext: bytes(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.kind] }),
    uniqueIndex("organization_secrets_kind_digest").on(table.kind, table.digest),
  ],
);
