import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { invitations, users } from "@elaaoms/db/schema/index";
import { and, eq, gt } from "drizzle-orm";
import type { PersonSession } from "../access/person-session.ts";
import type { ServiceDependencies } from "../context.ts";
import { checkPassword } from "../people/check-password.ts";
import { createPerson } from "../people/create-person.ts";
import { joinOrganization } from "../people/join-organization.ts";
import { digestSecret } from "../secrets/secret-box.ts";
import { countAttempt } from "../sign-in/attempts.ts";

export interface AcceptInvitationInput {
  token: string;
  /** For whoever has no account yet. Their address is the invitation's. */
  newPerson: { name: string; password: string } | null;
  /** Whoever has signed in; they accept for the account that they have. */
  session: PersonSession | null;
  ip: string;
  requestId: string;
}

type Invitation = typeof invitations.$inferSelect;

/**
 * Makes whoever holds an invitation's link a member. A new person chooses a name and a password; one with an account signs
 * in first, because the link alone must not be enough to act as them.
 *
 * @throws ServiceError `NOT_FOUND` for an invitation that was used, taken back, has expired or never was; `CONFLICT` when the
 * account has to sign in first, or is another's; `INVALID_PAYLOAD` for a weak password; `RATE_LIMITED`.
 */
export async function acceptInvitation(
  deps: ServiceDependencies,
  input: AcceptInvitationInput,
): Promise<{ organizationId: string; email: string }> {
  const { token, newPerson, session, ip, requestId } = input;
  await countAttempt(deps, [{ kind: "address", name: ip }]);
  const invitation = await findInvitation(deps, token);
  const passwordHash = newPerson && !session ? await hashChecked(deps, newPerson, invitation.email) : null;
  const { organizationId, role } = invitation;
  await deps.db.transaction(async (tx) => {
    // Deleted before anything else: of two who accept it at once, one finds nothing.
    const taken = await tx.delete(invitations).where(eq(invitations.id, invitation.id)).returning();
    if (taken.length === 0) throw notValid();
    const userId = session
      ? await accountOf(tx, session, invitation)
      : await createPerson(tx, newAccount(newPerson, invitation, passwordHash));
    await joinOrganization(tx, deps, { organizationId, userId, role, by: "invitation", ip, requestId });
  });
  // Whoever holds the link has just made the account that it is for: it signs in with this address.
  return { organizationId, email: invitation.email };
}

async function findInvitation({ db, clock }: ServiceDependencies, token: string): Promise<Invitation> {
  const [invitation] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.digest, digestSecret(token)), gt(invitations.expiresAt, clock.now())));
  if (!invitation) throw notValid();
  return invitation;
}

async function hashChecked(
  deps: ServiceDependencies,
  { name, password }: { name: string; password: string },
  email: string,
): Promise<string> {
  await checkPassword(password, { email, name });
  return deps.passwords.hash(password);
}

async function accountOf(tx: Transaction, session: PersonSession, { email }: Invitation): Promise<string> {
  const [user] = await tx.select().from(users).where(eq(users.id, session.userId));
  if (user?.email === email) return user.id;
  throw new ServiceError("CONFLICT", "This invitation is for another address. Sign out, then open the link again.");
}

function newAccount(
  newPerson: AcceptInvitationInput["newPerson"],
  { email }: Invitation,
  passwordHash: string | null,
): { name: string; email: string; passwordHash: string } {
  if (newPerson && passwordHash !== null) return { name: newPerson.name, email, passwordHash };
  throw new ServiceError("INVALID_PAYLOAD", "Sign in first, or choose a name and a password.", {
    details: [
      { path: "name", message: "Required for a new account" },
      { path: "password", message: "Required for a new account" },
    ],
  });
}

function notValid(): ServiceError {
  return new ServiceError("NOT_FOUND", "This invitation is not valid any more. Ask for a new one.");
}
