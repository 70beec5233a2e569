import { members, users } from "@elaaoms/db/schema/index";
import { and, asc, eq, inArray } from "drizzle-orm";
import { may } from "../access/permissions.ts";
import { roles } from "../access/roles.ts";
import type { ServiceContext } from "../context.ts";

export interface Assignee {
  userId: string;
  name: string;
}

/** The members who may work on privacy requests, by name. */
export async function listAssignees({ ctx }: { ctx: ServiceContext }): Promise<Assignee[]> {
  const working = roles.filter((role) => may(role, "privacy_requests.manage"));
  return ctx.db
    .select({ userId: users.id, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, ctx.organization.id), inArray(members.role, working)))
    .orderBy(asc(users.name), asc(users.id));
}
