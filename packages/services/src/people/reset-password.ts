import { ServiceError } from "@elaaoms/core/errors";
import type { Database } from "@elaaoms/db/connect";
import { accounts, members, sessions, twoFactors, users } from "@elaaoms/db/schema/index";
import { and, asc, eq } from "drizzle-orm";
import { operatorContext } from "../audit/operator-context.ts";
import { recordEvents } from "../audit/record-event.ts";
import { checkPassword } from "./check-password.ts";
import type { PasswordHasher } from "./create-person.ts";

export interface ResetPasswordInput {
  /** In lower case. */
  email: string;
  password: string;
  /** Also turns one-time codes off, for somebody who has lost the device and the recovery codes. */
  withoutCodes: boolean;
}

/**
 * Gives somebody another password, from the installation's command line, and ends their sessions. `NOT_FOUND` without such an
 * account, `INVALID_PAYLOAD` for a weak password.
 */
export async function resetPassword(
  { db, passwords }: { db: Database; passwords: PasswordHasher },
  { email, password, withoutCodes }: ResetPasswordInput,
): Promise<void> {
  const [user] = await db.select().from(users).where(eq(users.email, email));
  if (!user) throw new ServiceError("NOT_FOUND", "There is no account with this address.");
  await checkPassword(password, user);
  const hash = await passwords.hash(password);
  const target = { kind: "person", id: user.id };
  await db.transaction(async (tx) => {
    await tx
      .update(accounts)
      .set({ password: hash, updatedAt: new Date() })
      .where(and(eq(accounts.userId, user.id), eq(accounts.providerId, "credential")));
    await tx.delete(sessions).where(eq(sessions.userId, user.id));
    if (withoutCodes) {
      await tx.delete(twoFactors).where(eq(twoFactors.userId, user.id));
      await tx.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, user.id));
    }
    const belonging = await tx
      .select({ organizationId: members.organizationId })
      .from(members)
      .where(eq(members.userId, user.id))
      .orderBy(asc(members.organizationId));
    for (const { organizationId } of belonging) {
      await recordEvents(tx, operatorContext(organizationId), [
        { action: "password.changed", target },
        ...(withoutCodes ? [{ action: "two_factor.disabled", target } as const] : []),
      ]);
    }
  });
}
