import { randomBytes } from "node:crypto";
import type { Database } from "@elaaoms/db/connect";
import { dataKeys } from "@elaaoms/db/schema/index";
import { eq } from "drizzle-orm";
import { createKeyedDigest, type KeyedDigest } from "./keyed-digest.ts";
import type { SecretBox } from "./secret-box.ts";

const purpose = "digests";

/** What binds the sealed key to its row. */
export const digestKeyContext = `data_keys/${purpose}`;

/** The installation's key is not the one that its database was sealed under. */
export class WrongEncryptionKeyError extends Error {
  override readonly name = "WrongEncryptionKeyError";
  constructor(cause: unknown) {
    super("ELAAOMS_ENCRYPTION_KEY is not the key that this database's secrets are encrypted under.", { cause });
  }
}

/**
 * The key that digests are computed with: random, made once, stored encrypted under the installation's key. What was
 * digested is gone, so the digests have to go on being valid when the installation's key changes.
 */
export class DigestKey {
  #key: Buffer | null = null;

  /**
   * Reads the key, making it when there is none. To be awaited once before anything is digested.
   *
   * @throws WrongEncryptionKeyError when it does not open.
   */
  async load(db: Database, secretBox: SecretBox): Promise<void> {
    const fresh = secretBox.seal(randomBytes(32).toString("base64"), digestKeyContext);
    await db.insert(dataKeys).values({ purpose, ciphertext: fresh }).onConflictDoNothing();
    const [stored] = await db.select().from(dataKeys).where(eq(dataKeys.purpose, purpose));
    if (!stored) throw new Error("The key for digests could not be stored.");
    try {
      this.#key = Buffer.from(secretBox.open(stored.ciphertext, digestKeyContext), "base64");
    } catch (cause) {
      throw new WrongEncryptionKeyError(cause);
    }
  }

  /** Digests for one purpose. It may be made before the key is loaded, and throws when it is used before. */
  digest(use: string): KeyedDigest {
    let digest: KeyedDigest | null = null;
    return (...parts) => {
      if (!this.#key) throw new Error("The key for digests was not loaded.");
      digest ??= createKeyedDigest(this.#key, use);
      return digest(...parts);
    };
  }
}
