import { ServiceError } from "@elaaoms/core/errors";
import { newId } from "@elaaoms/core/ids";
import { storableText } from "@elaaoms/core/text";
import type { Database, Transaction } from "@elaaoms/db/connect";
import {
  type OrganizationSecretKind,
  organizationSecrets,
  organizationSettings,
  organizations,
} from "@elaaoms/db/schema/index";
import { eq, sql } from "drizzle-orm";
import { operatorContext } from "../audit/operator-context.ts";
import { recordEvent } from "../audit/record-event.ts";
import { digestSecret, generateSecret, type SecretBox } from "../secrets/secret-box.ts";
import type { OrganizationCredentials } from "./organization-credentials.ts";
import { secretContext } from "./organization-directory.ts";

export const defaultOrganizationSlug = "default";

/** Slugs that would read as one of the default organization's own webhook paths. */
const reservedSlugs = new Set([defaultOrganizationSlug, "client-data", "search-memory", "post-call"]);

/**
 * Makes an organization with new credentials. They are returned here and never again.
 * `CONFLICT` when the slug is taken; `INVALID_PAYLOAD` when the name makes no slug.
 */
export async function createOrganization(options: {
  db: Database;
  secretBox: SecretBox;
  name: string;
}): Promise<{ id: string; slug: string } & OrganizationCredentials> {
  const name = storableText(options.name).trim();
  const slug = slugOf(name);
  const credentials = generateCredentials();
  const id = newId("organization");
  await options.db.transaction(async (tx) => {
    const created = await insertOrganization(tx, { id, name, slug });
    if (!created) throw new ServiceError("CONFLICT", `An organization with the slug "${slug}" exists already.`);
    await storeCredentials(tx, options.secretBox, id, credentials);
    await recordEvent(tx, operatorContext(id), { action: "organization.created", details: { slug } });
  });
  return { id, slug, ...credentials };
}

/** The part of a name that stands in URLs: lower-case ASCII letters, digits and single hyphens. */
function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  const problem = slug === "" ? "needs at least one letter or digit" : reservedSlugs.has(slug) ? "is reserved" : null;
  if (problem) {
    throw new ServiceError("INVALID_PAYLOAD", `The name ${problem}.`, {
      details: [{ path: "name", message: problem }],
    });
  }
  return slug;
}

export function generateCredentials(): OrganizationCredentials {
  return { apiKey: generateSecret("elk"), webhookToken: generateSecret("whk"), hmacKey: generateSecret("whs") };
}

/** Inserts an organization with default settings; false when its slug is taken. */
export async function insertOrganization(
  tx: Transaction,
  organization: { id: string; name: string; slug: string },
): Promise<boolean> {
  const inserted = await tx.insert(organizations).values(organization).onConflictDoNothing().returning();
  if (inserted.length === 0) return false;
  await tx.insert(organizationSettings).values({ organizationId: organization.id });
  return true;
}

/** What signatures are computed with, and what people copy to the platform. REST keys are shown once and never again. */
const readAgainKinds: ReadonlySet<OrganizationSecretKind> = new Set<OrganizationSecretKind>([
  "webhook_hmac_key",
  "webhook_token",
]);

/** Stores credentials, replacing older ones of the same kind. Those left out stay as they are. */
export async function storeCredentials(
  tx: Transaction,
  secretBox: SecretBox,
  organizationId: string,
  credentials: Partial<OrganizationCredentials>,
): Promise<void> {
  const secrets: [OrganizationSecretKind, string | undefined][] = [
    ["api_key", credentials.apiKey],
    ["webhook_token", credentials.webhookToken],
    ["webhook_hmac_key", credentials.hmacKey],
  ];
  for (const [kind, secret] of secrets) {
    if (secret === undefined) continue;
    const ciphertext = readAgainKinds.has(kind) ? secretBox.seal(secret, secretContext(organizationId, kind)) : null;
    await tx
      .insert(organizationSecrets)
      .values({ organizationId, kind, digest: digestSecret(secret), ciphertext })
      .onConflictDoUpdate({
        target: [organizationSecrets.organizationId, organizationSecrets.kind],
        set: { digest: sql`excluded.digest`, ciphertext: sql`excluded.ciphertext` },
      });
  }
}

/** The kinds of credentials that an organization has. */
export async function listCredentialKinds(tx: Transaction, organizationId: string): Promise<OrganizationSecretKind[]> {
  const rows = await tx
    .select({ kind: organizationSecrets.kind })
    .from(organizationSecrets)
    .where(eq(organizationSecrets.organizationId, organizationId));
  return rows.map((row) => row.kind);
}
