import { randomBytes } from "node:crypto";
import { dayMs } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import { newId } from "@elaaoms/core/ids";
import { invitations, members, users } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../access/authorize-person.ts";
import type { Role } from "../access/roles.ts";
import { recordEvent } from "../audit/record-event.ts";
import { digestSecret } from "../secrets/secret-box.ts";
import { requireOwnerFor } from "./member-rules.ts";

const validMs = 7 * dayMs;

export interface IssuedInvitation {
  id: string;
  /** Handed to the person invited, as part of a link. It is returned here and never again. */
  token: string;
  expiresAt: Date;
}

/**
 * Invites an address, for a week; an earlier invitation of the same address ends. `CONFLICT` when it belongs to a member,
 * `FORBIDDEN` when somebody else than an owner invites an owner.
 */
export async function inviteMember({
  ctx,
  input: { email, role },
}: {
  ctx: MemberContext;
  input: { email: string; role: Role };
}): Promise<IssuedInvitation> {
  requireOwnerFor(ctx, role);
  const organizationId = ctx.organization.id;
  const token = randomBytes(32).toString("base64url");
  const id = newId("invitation");
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + validMs);
  await ctx.db.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: users.id })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(and(eq(members.organizationId, organizationId), eq(users.email, email)));
    if (member) throw new ServiceError("CONFLICT", "Somebody with this address belongs to the organization already.");
    await tx
      .delete(invitations)
      .where(and(eq(invitations.organizationId, organizationId), eq(invitations.email, email)));
    await tx.insert(invitations).values({
      ...{ id, organizationId, email, role, expiresAt },
      digest: digestSecret(token),
      invitedBy: ctx.actor.id,
      createdAt: now,
    });
    await recordEvent(tx, ctx, {
      action: "member.invited",
      target: { kind: "invitation", id },
      details: { role },
      subject: email,
    });
  });
  return { id, token, expiresAt };
}
