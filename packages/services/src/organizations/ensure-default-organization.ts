import { newId } from "@elaaoms/core/ids";
import type { Database } from "@elaaoms/db/connect";
import { organizations } from "@elaaoms/db/schema/index";
import { eq } from "drizzle-orm";
import { operatorContext } from "../audit/operator-context.ts";
import { recordEvent } from "../audit/record-event.ts";
import type { SecretBox } from "../secrets/secret-box.ts";
import {
  defaultOrganizationSlug,
  generateCredentials,
  insertOrganization,
  listCredentialKinds,
  type OrganizationCredentials,
  storeCredentials,
} from "./create-organization.ts";

/**
 * Makes sure that the organization of the plain webhook paths exists. Credentials given by the environment replace the
 * stored ones; those neither given nor stored are generated and returned, so that they can be shown once.
 */
export async function ensureDefaultOrganization(options: {
  db: Database;
  secretBox: SecretBox;
  given: Partial<OrganizationCredentials>;
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
    await storeCredentials(tx, options.secretBox, organization.id, { ...options.given, ...generated });
    options.keep(generated);
    if (isNew) {
      const details = { slug: defaultOrganizationSlug };
      await recordEvent(tx, operatorContext(organization.id), { action: "organization.created", details });
    }
    return { id: organization.id, generated };
  });
}
