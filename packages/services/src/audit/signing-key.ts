import { generateSigningKey, keyIdOf, type SigningKey } from "@elaaoms/audit/signature";
import type { Database } from "@elaaoms/db/connect";
import { signingKeys } from "@elaaoms/db/schema/index";
import { desc } from "drizzle-orm";
import type { SecretBox } from "../secrets/secret-box.ts";

/** What binds a sealed private key to its row. */
export function signingKeyContext(keyId: string): string {
  return `signing-key/${keyId}`;
}

/** The key that the installation signs with: the newest, made now when there is none. */
export async function currentSigningKey(db: Database, secretBox: SecretBox): Promise<SigningKey> {
  const [newest] = await db
    .select()
    .from(signingKeys)
    .orderBy(desc(signingKeys.createdAt), desc(signingKeys.id))
    .limit(1);
  if (newest) {
    return { publicKey: newest.publicKey, privateKey: secretBox.open(newest.privateKey, signingKeyContext(newest.id)) };
  }
  const key = generateSigningKey();
  const id = keyIdOf(key.publicKey);
  const privateKey = secretBox.seal(key.privateKey, signingKeyContext(id));
  await db.insert(signingKeys).values({ id, publicKey: key.publicKey, privateKey });
  return key;
}
