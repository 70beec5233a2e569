import { minuteMs } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import { members, organizationSettings, organizations } from "@elaaoms/db/schema/index";
import { and, asc, eq } from "drizzle-orm";
import type { ServiceContext, ServiceDependencies } from "../context.ts";
import { may, needsFreshSignIn, type Permission } from "./permissions.ts";
import type { PersonSession } from "./person-session.ts";
import type { Role } from "./roles.ts";

/** How long after signing in somebody may do what needs a fresh sign-in. */
export const freshSignInMs = 10 * minuteMs;

export interface PersonRequest {
  session: PersonSession;
  ip: string | null;
  requestId: string;
}

/** A context of a person, with what they are in the organization. */
export type MemberContext = ServiceContext & { role: Role; session: PersonSession };

/**
 * The context in which a person acts in the organization that they look at. Membership and role are read now, so that a
 * removed member and a changed role hold from the next request on.
 *
 * @throws ServiceError `FORBIDDEN` for whoever may not, belongs to no organization, or has to sign in again first.
 */
export async function authorizePerson(
  deps: ServiceDependencies,
  { session, ip, requestId }: PersonRequest,
  permission: Permission,
): Promise<MemberContext> {
  const membership = await readMembership(deps, session);
  if (!membership) throw new ServiceError("FORBIDDEN", "You do not belong to this organization.");
  if (!may(membership.role, permission)) {
    throw new ServiceError("FORBIDDEN", "Your role in this organization does not allow this.");
  }
  if (needsFreshSignIn(permission) && !isFresh(deps, session)) {
    throw new ServiceError("FORBIDDEN", "Sign in again to do this: your sign-in is older than ten minutes.", {
      details: [{ path: "session", message: "Needs a fresh sign-in" }],
    });
  }
  return {
    ...deps,
    organization: membership.organization,
    actor: { kind: "person", id: session.userId, auth: session.strength, ip },
    requestId,
    role: membership.role,
    session,
  };
}

/** Whether somebody has signed in within the last ten minutes. */
export function isFresh({ clock }: Pick<ServiceDependencies, "clock">, session: PersonSession): boolean {
  return clock.now().getTime() - session.signedInAt.getTime() <= freshSignInMs;
}

/** Of the organization that is looked at, else of the one that the person has belonged to longest. */
async function readMembership({ db }: ServiceDependencies, { userId, organizationId }: PersonSession) {
  const ofPerson = eq(members.userId, userId);
  const [row] = await db
    .select({ role: members.role, organization: organizations, settings: organizationSettings })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .innerJoin(organizationSettings, eq(organizationSettings.organizationId, organizations.id))
    .where(organizationId === null ? ofPerson : and(ofPerson, eq(members.organizationId, organizationId)))
    .orderBy(asc(members.createdAt), asc(members.organizationId))
    .limit(1);
  if (!row) return null;
  const { id, slug } = row.organization;
  return { role: row.role, organization: { id, slug, settings: row.settings } };
}
