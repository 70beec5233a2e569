import { ServiceError } from "@elaaoms/core/errors";
import type { Database, Transaction } from "@elaaoms/db/connect";
import { organizationSecrets } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import { secretContext } from "../organizations/organization-directory.ts";
import type { SecretBox } from "../secrets/secret-box.ts";

/** What an organization's webhooks are authenticated by. */
export interface WebhookCredentials {
  /** Null for one that was stored before tokens could be read again: only a new one can be shown. */
  webhookToken: string | null;
  hmacKey: string;
}

interface Reader {
  db: Database | Transaction;
  secretBox: SecretBox;
  organization: { id: string };
}

/** Decrypts an organization's webhook credentials. `CONFLICT` when it has none. */
export async function openWebhookCredentials({ db, secretBox, organization }: Reader): Promise<WebhookCredentials> {
  const rows = await db
    .select({ kind: organizationSecrets.kind, ciphertext: organizationSecrets.ciphertext })
    .from(organizationSecrets)
    .where(
      and(
        eq(organizationSecrets.organizationId, organization.id),
        inArray(organizationSecrets.kind, ["webhook_token", "webhook_hmac_key"]),
      ),
    );
  const open = (wanted: "webhook_token" | "webhook_hmac_key"): string | null => {
    const ciphertext = rows.find(({ kind }) => kind === wanted)?.ciphertext;
    return ciphertext ? secretBox.open(ciphertext, secretContext(organization.id, wanted)) : null;
  };
  const hmacKey = open("webhook_hmac_key");
  if (hmacKey === null) throw new ServiceError("CONFLICT", "The organization has no signing secret.");
  return { webhookToken: open("webhook_token"), hmacKey };
}
