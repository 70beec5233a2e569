import { ServiceError } from "@elaaoms/core/errors";
import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import { accounts, users } from "@elaaoms/db/schema/index";
import type { NewPerson } from "./person-input.ts";

/** Turns passwords into what is stored of them: the same way in which they are checked at sign-in. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
}

/**
 * Inserts a person who can sign in with a password. `passwordHash` is made before the transaction, because that takes long.
 *
 * @throws ServiceError `CONFLICT` when the address has an account.
 */
export async function createPerson(
  tx: Transaction,
  { name, email, passwordHash }: Omit<NewPerson, "password"> & { passwordHash: string },
): Promise<string> {
  const id = newId("user");
  const inserted = await tx.insert(users).values({ id, name, email }).onConflictDoNothing().returning();
  if (inserted.length === 0) {
    throw new ServiceError("CONFLICT", "This address has an account. Sign in with it, then open the link again.");
  }
  await tx.insert(accounts).values({
    id: newId("account"),
    accountId: id,
    providerId: "credential",
    userId: id,
    password: passwordHash,
  });
  return id;
}
