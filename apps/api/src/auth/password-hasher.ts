import type { PasswordHasher } from "@elaaoms/services/people/create-person";

/** As the library hashes passwords, which checks them at sign-in. Imported when the first is hashed. */
export const passwordHasher: PasswordHasher = {
  async hash(password) {
    const { hashPassword } = await import("better-auth/crypto");
    return hashPassword(password);
  },
};
