import type { AuditEvent } from "@elaaoms/audit/audit-event";
import { members, users } from "@elaaoms/db/schema/index";
import { asc, eq } from "drizzle-orm";
import type { AuditAction } from "../audit/actions.ts";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceDependencies } from "../context.ts";

export interface PersonEvent {
  userId: string;
  action: AuditAction;
  outcome?: AuditEvent["outcome"];
  auth: AuditEvent["auth"];
  ip: string | null;
  requestId: string;
  details?: AuditEvent["details"];
}

/**
 * Records what concerns a person's account in every organization that they belong to: each has an audit log of its own, and
 * each has to see who could get at its data.
 */
export async function recordPersonEvent(
  { db, clock }: Pick<ServiceDependencies, "db" | "clock">,
  event: PersonEvent,
): Promise<void> {
  const { userId, action, outcome, auth, ip, requestId, details } = event;
  await db.transaction(async (tx) => {
    const belonging = await tx
      .select({ organizationId: members.organizationId })
      .from(members)
      .where(eq(members.userId, userId))
      // The same order for everybody: each takes the end of several chains.
      .orderBy(asc(members.organizationId));
    for (const { organizationId } of belonging) {
      await recordEvent(
        tx,
        { organization: { id: organizationId }, actor: { kind: "person", id: userId, auth, ip }, requestId, clock },
        { action, target: { kind: "person", id: userId }, ...(outcome && { outcome }), ...(details && { details }) },
      );
    }
  });
}

type Person = { id: string; email: string };

/** The account of an address; null when there is none. */
export async function findPersonByEmail(
  { db }: Pick<ServiceDependencies, "db">,
  email: string,
): Promise<Person | null> {
  const [user] = await db.select({ id: users.id, email: users.email }).from(users).where(eq(users.email, email));
  return user ?? null;
}

export async function findPersonById({ db }: Pick<ServiceDependencies, "db">, id: string): Promise<Person | null> {
  const [user] = await db.select({ id: users.id, email: users.email }).from(users).where(eq(users.id, id));
  return user ?? null;
}
