import { invitations, members, users } from "@elaaoms/db/schema/index";
import { asc, eq } from "drizzle-orm";
import type { Role } from "../access/roles.ts";
import type { ServiceContext } from "../context.ts";

export interface MemberList {
  members: { userId: string; name: string; email: string; role: Role; twoFactorEnabled: boolean; joinedAt: Date }[];
  /** Those that nobody has accepted, expired ones included. */
  invitations: { id: string; email: string; role: Role; invitedBy: string; invitedAt: Date; expiresAt: Date }[];
}

/** Who belongs to the organization, and who has been invited; in the order in which they came. */
export async function listMembers({ ctx }: { ctx: ServiceContext }): Promise<MemberList> {
  const [belonging, invited] = await Promise.all([
    ctx.db
      .select({
        userId: users.id,
        name: users.name,
        email: users.email,
        role: members.role,
        twoFactorEnabled: users.twoFactorEnabled,
        joinedAt: members.createdAt,
      })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(eq(members.organizationId, ctx.organization.id))
      .orderBy(asc(members.createdAt), asc(members.userId)),
    ctx.db
      .select({
        id: invitations.id,
        email: invitations.email,
        role: invitations.role,
        invitedBy: invitations.invitedBy,
        invitedAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(eq(invitations.organizationId, ctx.organization.id))
      .orderBy(asc(invitations.createdAt), asc(invitations.id)),
  ]);
  return { members: belonging, invitations: invited };
}
