import type { Transaction } from "@elaaoms/db/connect";
import {
  dataKeys,
  organizationSecrets,
  organizationSettings,
  privacyRequests,
  signingKeys,
  twoFactors,
} from "@elaaoms/db/schema/index";
import { and, eq, isNotNull } from "drizzle-orm";
import { signingKeyContext } from "../../audit/signing-key.ts";
import { erasureSubjectContext } from "../../erasure/erasure-subject.ts";
import { keyKinds, providerKeyContext } from "../../organizations/extraction/provider-keys.ts";
import { secretContext } from "../../organizations/organization-directory.ts";
import { digestKeyContext } from "../digest-key.ts";
import type { Resealing } from "./resealing.ts";

/** Encrypts a table's secrets anew, and returns how many there were. */
type Reseal = (tx: Transaction, resealing: Resealing) => Promise<number>;

/**
 * Everything that is encrypted under the installation's key, by column. A test holds this against the tables, so that a
 * column added later is not left behind under a key that is gone.
 */
export const sealedColumns: Record<string, Reseal> = {
  "data_keys.ciphertext": async (tx, { reseal }) => {
    const rows = await tx.select().from(dataKeys);
    for (const { purpose, ciphertext } of rows) {
      const fresh = reseal(ciphertext, [digestKeyContext], "data_keys");
      await tx.update(dataKeys).set({ ciphertext: fresh }).where(eq(dataKeys.purpose, purpose));
    }
    return rows.length;
  },
  "organization_secrets.ciphertext": resealOrganizationSecrets,
  "signing_keys.private_key": async (tx, { reseal }) => {
    const rows = await tx.select().from(signingKeys);
    for (const { id, privateKey } of rows) {
      const fresh = reseal(privateKey, [signingKeyContext(id)], `signing_keys ${id}`);
      await tx.update(signingKeys).set({ privateKey: fresh }).where(eq(signingKeys.id, id));
    }
    return rows.length;
  },
  "privacy_requests.sealed_subject": async (tx, { reseal }) => {
    const rows = await tx
      .select({
        organizationId: privacyRequests.organizationId,
        id: privacyRequests.id,
        sealed: privacyRequests.sealedSubject,
      })
      .from(privacyRequests)
      .where(isNotNull(privacyRequests.sealedSubject));
    for (const { organizationId, id, sealed } of rows) {
      if (!sealed) continue;
      const fresh = reseal(sealed, [erasureSubjectContext(id)], `privacy_requests ${id}`);
      await tx
        .update(privacyRequests)
        .set({ sealedSubject: fresh })
        .where(and(eq(privacyRequests.organizationId, organizationId), eq(privacyRequests.id, id)));
    }
    return rows.length;
  },
  "two_factors.secret": async (tx, { resealTwoFactor }) => {
    const rows = await tx.select().from(twoFactors);
    for (const { id, secret, backupCodes } of rows) {
      const place = `two_factors ${id}`;
      const fresh = {
        secret: await resealTwoFactor(secret, place),
        backupCodes: await resealTwoFactor(backupCodes, place),
      };
      await tx.update(twoFactors).set(fresh).where(eq(twoFactors.id, id));
    }
    return rows.length;
  },
};

async function resealOrganizationSecrets(tx: Transaction, { reseal }: Resealing): Promise<number> {
  const rows = await tx
    .select({ secret: organizationSecrets, settings: organizationSettings })
    .from(organizationSecrets)
    .innerJoin(organizationSettings, eq(organizationSettings.organizationId, organizationSecrets.organizationId))
    .where(isNotNull(organizationSecrets.ciphertext));
  for (const { secret, settings } of rows) {
    const { organizationId, kind, ciphertext } = secret;
    if (!ciphertext) continue;
    const fresh = reseal(ciphertext, contextsOf(secret, settings), `organization_secrets ${organizationId} ${kind}`);
    await tx
      .update(organizationSecrets)
      .set({ ciphertext: fresh })
      .where(and(eq(organizationSecrets.organizationId, organizationId), eq(organizationSecrets.kind, kind)));
  }
  return rows.length;
}

/** What a secret may be bound to: a provider's key also to the address that it was given for. */
function contextsOf(
  { organizationId, kind }: typeof organizationSecrets.$inferSelect,
  { llmBaseUrl, llmFallbackBaseUrl }: typeof organizationSettings.$inferSelect,
): string[] {
  const provider = kind === keyKinds.openai ? "openai" : kind === keyKinds.anthropic ? "anthropic" : null;
  if (provider === null) return [secretContext(organizationId, kind)];
  return [llmBaseUrl, llmFallbackBaseUrl, null].map((url) => providerKeyContext(organizationId, provider, url));
}
