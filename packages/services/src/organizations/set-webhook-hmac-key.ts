import { ServiceError } from "@elaaoms/core/errors";
import type { Database } from "@elaaoms/db/connect";
import { operatorContext } from "../audit/operator-context.ts";
import { recordEvent } from "../audit/record-event.ts";
import type { SecretBox } from "../secrets/secret-box.ts";
import { storeCredentials } from "./create-organization.ts";
import { findOrganization } from "./find-organization.ts";

const minLength = 8;
const maxLength = 1_024;

/**
 * Sets the secret that an organization's post-call deliveries are signed with. `NOT_FOUND` when there is no such
 * organization; `INVALID_PAYLOAD` for a secret too short to be one.
 */
export async function setWebhookHmacKey(options: {
  db: Database;
  secretBox: SecretBox;
  slug: string;
  hmacKey: string;
}): Promise<void> {
  const { db, secretBox, slug, hmacKey } = options;
  if (hmacKey.length < minLength || hmacKey.length > maxLength) {
    throw new ServiceError("INVALID_PAYLOAD", `The secret takes ${minLength} to ${maxLength} characters.`, {
      details: [{ path: "hmac_key", message: `Expected ${minLength} to ${maxLength} characters` }],
    });
  }
  await db.transaction(async (tx) => {
    const organization = await findOrganization(tx, slug);
    await storeCredentials(tx, secretBox, organization.id, { hmacKey });
    await recordEvent(tx, operatorContext(organization.id), {
      action: "secret.changed",
      details: { kind: "webhook_hmac_key" },
    });
  });
}
