import { members, organizations } from "@elaaoms/db/schema/index";
import { asc, eq } from "drizzle-orm";
import type { PersonSession } from "../access/person-session.ts";
import type { Role } from "../access/roles.ts";
import type { ServiceDependencies } from "../context.ts";

export interface OwnOrganization {
  id: string;
  slug: string;
  name: string;
  role: Role;
}

/** The organizations that a person belongs to, the longest first. */
export async function listOrganizations(
  { db }: Pick<ServiceDependencies, "db">,
  { userId }: Pick<PersonSession, "userId">,
): Promise<OwnOrganization[]> {
  return db
    .select({ id: organizations.id, slug: organizations.slug, name: organizations.name, role: members.role })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt), asc(members.organizationId));
}
