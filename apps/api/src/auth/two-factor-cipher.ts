import { authSecretOf } from "@elaaoms/services/secrets/auth-secret";
import type { TwoFactorCipher } from "@elaaoms/services/secrets/rotation/resealing";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";

/** As the library encrypts secrets of one-time codes: under its secret, which follows from the installation's key. */
export const twoFactorCipher: TwoFactorCipher = {
  seal: (data, encryptionKey) => symmetricEncrypt({ key: authSecretOf(encryptionKey), data }),
  open: (data, encryptionKey) => symmetricDecrypt({ key: authSecretOf(encryptionKey), data }),
};
