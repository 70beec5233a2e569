import { createCipheriv, createDecipheriv, hash, randomBytes, timingSafeEqual } from "node:crypto";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts what must be read again. `context` binds a ciphertext to its place: moved elsewhere, it does not open. */
export interface SecretBox {
  seal(plaintext: string, context: string): Buffer;
  /** Throws when the key, the ciphertext or the context is not the one it was sealed with. */
  open(ciphertext: Buffer, context: string): string;
}

/** A box under the installation's 32-byte key: AES-256-GCM, laid out as initialization vector, tag, ciphertext. */
export function createSecretBox(key: Buffer): SecretBox {
  return {
    seal(plaintext, context) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(ciphertext, context) {
      const decipher = createDecipheriv(algorithm, key, ciphertext.subarray(0, ivBytes), { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(context)).setAuthTag(ciphertext.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(ciphertext.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
        "utf8",
      );
    },
  };
}

/** A new secret, 256 random bits, with a prefix that lets leak scanners and people tell what it is. */
export function generateSecret(prefix: "whk" | "whs" | "elk"): string {
  return `${prefix}_${randomBytes(32).toString("base64url")}`;
}

export function digestSecret(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}

/** Compares a presented secret with a stored digest in constant time. */
export function matchesDigest(presented: string, digest: Buffer): boolean {
  return timingSafeEqual(digestSecret(presented), digest);
}
