import { createSecretBox } from "../secret-box.ts";

/** Encrypts what the library that signs people in keeps: with a text for a key, in a form of its own. */
export interface TwoFactorCipher {
  seal(plaintext: string, encryptionKey: Buffer): Promise<string>;
  open(ciphertext: string, encryptionKey: Buffer): Promise<string>;
}

/** The old key does not open something. Nothing has been changed. */
export class UnopenableSecretError extends Error {
  override readonly name = "UnopenableSecretError";
  constructor(place: string, cause: unknown) {
    super(`The old key does not open ${place}. Nothing was changed.`, { cause });
  }
}

/** Takes ciphertexts from one key to another. Both throw UnopenableSecretError. */
export interface Resealing {
  /** `contexts` are what the ciphertext may be bound to; it is bound to the same again. */
  reseal(ciphertext: Buffer, contexts: readonly string[], place: string): Buffer;
  resealTwoFactor(ciphertext: string, place: string): Promise<string>;
}

export function createResealing(from: Buffer, to: Buffer, cipher: TwoFactorCipher): Resealing {
  const [old, fresh] = [createSecretBox(from), createSecretBox(to)];
  return {
    reseal(ciphertext, contexts, place) {
      let reason: unknown;
      for (const context of contexts) {
        try {
          return fresh.seal(old.open(ciphertext, context), context);
        } catch (error) {
          reason = error;
        }
      }
      throw new UnopenableSecretError(place, reason);
    },
    async resealTwoFactor(ciphertext, place) {
      try {
        return await cipher.seal(await cipher.open(ciphertext, from), to);
      } catch (cause) {
        throw new UnopenableSecretError(place, cause);
      }
    },
  };
}
