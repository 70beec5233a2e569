import { hkdfSync } from "node:crypto";

/**
 * What session cookies are signed and secrets of one-time codes encrypted with: derived from the installation's 32-byte key
 * (HKDF, RFC 5869), so that there is one key to keep. It changes with that key, and then everybody signs in anew.
 */
export function authSecretOf(encryptionKey: Buffer): string {
  return Buffer.from(hkdfSync("sha256", encryptionKey, Buffer.alloc(0), "elaaoms sign-in", 32)).toString("base64url");
}
