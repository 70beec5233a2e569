import { sessions, users, verifications } from "@elaaoms/db/schema/index";
import { eq, lt } from "drizzle-orm";
import type { PersonSession } from "../access/person-session.ts";
import type { AuditAction } from "../audit/actions.ts";
import type { ServiceDependencies } from "../context.ts";
import { forgiveAttempt } from "./attempts.ts";
import { findPersonByEmail, findPersonById, recordPersonEvent } from "./record-person-event.ts";

interface Asking {
  ip: string;
  requestId: string;
}

export interface SignInOutcome extends Asking {
  /** The address that was tried; null when a code ended a sign-in that had begun. */
  email: string | null;
  /** Who has signed in; null when it was refused. */
  userId: string | null;
  strength: PersonSession["strength"];
}

/** Records that somebody has signed in, or was refused. A refused address that has no account concerns no organization. */
export async function recordSignIn(deps: ServiceDependencies, outcome: SignInOutcome): Promise<void> {
  const { email, userId, ip, requestId } = outcome;
  if (userId !== null) {
    await recordPersonEvent(deps, { userId, action: "session.created", auth: outcome.strength, ip, requestId });
    await forgetExpired(deps);
    const address = email ?? (await findPersonById(deps, userId))?.email;
    const account = address === undefined ? [] : [{ kind: "account", name: address } as const];
    await forgiveAttempt(deps, [{ kind: "address", name: ip }, ...account]);
    return;
  }
  const person = email === null ? null : await findPersonByEmail(deps, email);
  if (!person) return;
  const refused = { action: "session.refused", outcome: "refused", auth: "none" } as const;
  await recordPersonEvent(deps, { userId: person.id, ...refused, ip, requestId });
}

/** What has ended tells from where and with which browser somebody came: it is not kept. */
async function forgetExpired({ db, clock }: ServiceDependencies): Promise<void> {
  const now = clock.now();
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
  await db.delete(verifications).where(lt(verifications.expiresAt, now));
}

/** Records that somebody has signed out. */
export async function recordSignOut(
  deps: ServiceDependencies,
  { session, ip, requestId }: Asking & { session: PersonSession | null },
): Promise<void> {
  if (!session) return;
  const { userId, strength } = session;
  await recordPersonEvent(deps, { userId, action: "session.ended", auth: strength, ip, requestId });
}

/** Records that a wrong code was entered after the right password, in the sign-in that waits for it. */
export async function recordRefusedCode(
  deps: ServiceDependencies,
  { challenge, ip, requestId }: Asking & { challenge: string | null },
): Promise<void> {
  const userId = challenge === null ? null : await findChallenged(deps, challenge);
  if (userId === null) return;
  const details = { asked_for: "code" };
  await recordPersonEvent(deps, {
    ...{ userId, ip, requestId, details },
    ...{ action: "session.refused", outcome: "refused", auth: "none" },
  });
}

async function findChallenged({ db }: ServiceDependencies, challenge: string): Promise<string | null> {
  const [waiting] = await db
    .select({ userId: users.id })
    .from(verifications)
    .innerJoin(users, eq(users.id, verifications.value))
    .where(eq(verifications.identifier, challenge));
  return waiting?.userId ?? null;
}

/** Records what somebody has changed about how they sign in, for which they gave their password. */
export async function recordAccountChange(
  deps: ServiceDependencies,
  asked: Asking & { session: PersonSession | null },
  action: AuditAction,
): Promise<void> {
  const { session, ip, requestId } = asked;
  if (!session) return;
  await recordPersonEvent(deps, { userId: session.userId, action, auth: session.strength, ip, requestId });
  await forgivePassword(deps, asked);
}

/** Takes back what the right password of somebody who has signed in was counted as. */
export async function forgivePassword(
  deps: ServiceDependencies,
  { session, ip }: Asking & { session: PersonSession | null },
): Promise<void> {
  if (!session) return;
  await forgiveAttempt(deps, [
    { kind: "address", name: ip },
    { kind: "account", name: session.email },
  ]);
}
