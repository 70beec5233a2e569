import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { organizationSecrets } from "@elaaoms/db/schema/index";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { SecretBox } from "../../secrets/secret-box.ts";
import { secretContext } from "../organization-directory.ts";
import type { ModelProvider } from "./engine-plan.ts";

export const keyKinds = { openai: "openai_api_key", anthropic: "anthropic_api_key" } as const;

/** A key of an organization as it lies in the table. */
export interface StoredKey {
  kind: string;
  ciphertext: Buffer | null;
  createdAt: Date;
}

/**
 * What a provider's key is bound to: organization, kind, and the address that it was given for. Settings that are changed past
 * us, to send the key elsewhere, leave it closed.
 */
export function providerKeyContext(organizationId: string, provider: ModelProvider, baseUrl: string | null): string {
  return `${secretContext(organizationId, keyKinds[provider])}/${baseUrl ?? ""}`;
}

/** Opens an organization's key for a provider at an address. Throws ServiceError: nobody else's key ever takes its place. */
export function openProviderKey(
  secretBox: SecretBox,
  stored: readonly StoredKey[],
  place: { organizationId: string; provider: ModelProvider; baseUrl: string | null },
): string {
  const { organizationId, provider, baseUrl } = place;
  const ciphertext = stored.find(({ kind }) => kind === keyKinds[provider])?.ciphertext;
  if (!ciphertext) {
    throw new ServiceError("UNAVAILABLE", `The organization's own key for ${provider} is missing; set it anew.`);
  }
  try {
    return secretBox.open(ciphertext, providerKeyContext(organizationId, provider, baseUrl));
  } catch (cause) {
    const message = `The organization's own key for ${provider} cannot be decrypted; set it anew.`;
    throw new ServiceError("UNAVAILABLE", message, { cause });
  }
}

/** Stores a key for a provider at an address, in the place of the one before. */
export async function storeProviderKey(
  tx: Transaction,
  secretBox: SecretBox,
  key: { organizationId: string; provider: ModelProvider; baseUrl: string | null; apiKey: string },
): Promise<void> {
  const { organizationId, provider, baseUrl, apiKey } = key;
  const ciphertext = secretBox.seal(apiKey, providerKeyContext(organizationId, provider, baseUrl));
  await tx
    .insert(organizationSecrets)
    .values({ organizationId, kind: keyKinds[provider], digest: null, ciphertext })
    .onConflictDoUpdate({
      target: [organizationSecrets.organizationId, organizationSecrets.kind],
      set: { ciphertext: sql`excluded.ciphertext`, createdAt: sql`excluded.created_at` },
    });
}

/** Deletes the keys for these providers, and returns the kinds of those that were there: a key that nothing uses is a risk. */
export async function deleteProviderKeys(
  tx: Transaction,
  organizationId: string,
  providers: readonly ModelProvider[],
): Promise<string[]> {
  const kinds = providers.map((provider) => keyKinds[provider]);
  const deleted = await tx
    .delete(organizationSecrets)
    .where(and(eq(organizationSecrets.organizationId, organizationId), inArray(organizationSecrets.kind, kinds)))
    .returning({ kind: organizationSecrets.kind });
  return deleted.map(({ kind }) => kind);
}
