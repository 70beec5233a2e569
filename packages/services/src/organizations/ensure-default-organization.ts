import { newId } from "@elaaoms/core/ids";
import type { Database, Transaction } from "@elaaoms/db/connect";
import { organizationSecrets, organizations } from "@elaaoms/db/schema/index";
import { and, eq, isNull } from "drizzle-orm";
import { operatorContext } from "../audit/operator-context.ts";
import { recordEvent } from "../audit/record-event.ts";
import { matchesDigest, type SecretBox } from "../secrets/secret-box.ts";
import {
  defaultOrganizationSlug,
  generateCredentials,
  insertOrganization,
  listCredentialKinds,
  storeCredentials,
} from "./create-organization.ts";
import type { OrganizationCredentials } from "./organization-credentials.ts";

/**
 * Makes sure that the organization of the plain webhook paths exists. Credentials given by the environment replace the
 * stored ones; those neither given nor stored are generated and returned, so that they can be shown once.
 */
export async function ensureDefaultOrganization(options: {
  db: Database;
  secretBox: SecretBox;
  given: Partial<OrganizationCredentials>;
  /** As the data folder has them: of one that was stored as a digest alone, this is what the digest is of. */
  known?: Partial<OrganizationCredentials>;
  /** Told of what was generated before it is committed: whoever ends up with credentials in the database has kept them. */
  keep: (generated: Partial<OrganizationCredentials>) => void;
}): Promise<{ id: string; generated: Partial<OrganizationCredentials> }> {
  return options.db.transaction(async (tx) => {
    const isNew = await insertOrganization(tx, {
      id: newId("organization"),
      name: "Default organization",
      slug: defaultOrganizationSlug,
    });
    const [organization] = await tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.slug, defaultOrganizationSlug))
      .for("update");
    if (!organization) throw new Error("The default organization could not be created.");
    const stored = await listCredentialKinds(tx, organization.id);
    const fresh = generateCredentials();
    const generated: Partial<OrganizationCredentials> = {};
    if (!options.given.apiKey && !stored.includes("api_key")) generated.apiKey = fresh.apiKey;
    if (!options.given.webhookToken && !stored.includes("webhook_token")) generated.webhookToken = fresh.webhookToken;
    if (!options.given.hmacKey && !stored.includes("webhook_hmac_key")) generated.hmacKey = fresh.hmacKey;
    const unsealed = await unsealedToken(tx, organization.id, options.known?.webhookToken);
    await storeCredentials(tx, options.secretBox, organization.id, { ...unsealed, ...options.given, ...generated });
    options.keep(generated);
    if (isNew) {
      const details = { slug: defaultOrganizationSlug };
      await recordEvent(tx, operatorContext(organization.id), { action: "organization.created", details });
    }
    return { id: organization.id, generated };
  });
}

/** A webhook token that is known and was stored by an earlier release, which kept no ciphertext of it. */
async function unsealedToken(
  tx: Transaction,
  organizationId: string,
  token: string | undefined,
): Promise<Partial<OrganizationCredentials>> {
  if (token === undefined) return {};
  const [stored] = await tx
    .select({ digest: organizationSecrets.digest })
    .from(organizationSecrets)
    .where(
      and(
        eq(organizationSecrets.organizationId, organizationId),
        eq(organizationSecrets.kind, "webhook_token"),
        isNull(organizationSecrets.ciphertext),
      ),
    );
  return stored?.digest && matchesDigest(token, stored.digest) ? { webhookToken: token } : {};
}
