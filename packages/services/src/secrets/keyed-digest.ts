import { createHmac, createSecretKey, hkdfSync } from "node:crypto";

/** Tells whether two lists of texts are the same, without telling what they are to whoever lacks the key. */
export type KeyedDigest = (...parts: readonly string[]) => Buffer;

/**
 * HMAC-SHA256 under a key of its own for this purpose, derived from a 32-byte key (HKDF, RFC 5869). Texts
 * that can be guessed, as names and addresses can, are safe in a copy of the database as long as that key is not in it.
 */
export function createKeyedDigest(key: Buffer, purpose: string): KeyedDigest {
  // As a key object: from bytes, Node makes one anew each time, which takes longer than the digest.
  const derived = createSecretKey(Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `elaaoms ${purpose}`, 32)));
  return (...parts) => createHmac("sha256", derived).update(JSON.stringify(parts)).digest();
}
