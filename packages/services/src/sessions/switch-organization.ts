import { ServiceError } from "@elaaoms/core/errors";
import { members, sessions } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { PersonSession } from "../access/person-session.ts";
import type { ServiceDependencies } from "../context.ts";

/** Has a session look at another organization. `NOT_FOUND` for one that the person does not belong to, or that does not exist. */
export async function switchOrganization(
  { db }: Pick<ServiceDependencies, "db">,
  session: PersonSession,
  organizationId: string,
): Promise<void> {
  const [member] = await db
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.organizationId, organizationId), eq(members.userId, session.userId)));
  if (!member) throw new ServiceError("NOT_FOUND", "There is no such organization.");
  await db.update(sessions).set({ organizationId }).where(eq(sessions.id, session.id));
}
