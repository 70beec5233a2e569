import { members } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../access/authorize-person.ts";
import type { Role } from "../access/roles.ts";
import { recordEvent } from "../audit/record-event.ts";
import { lockMembers, memberOf, requireAnotherOwner, requireOwnerFor } from "./member-rules.ts";

/** Gives a member another role, from their next request on. `NOT_FOUND`, `FORBIDDEN` around owners, `CONFLICT` for the last one. */
export async function changeRole({
  ctx,
  input: { userId, role },
}: {
  ctx: MemberContext;
  input: { userId: string; role: Role };
}): Promise<void> {
  const organizationId = ctx.organization.id;
  await ctx.db.transaction(async (tx) => {
    const all = await lockMembers(tx, organizationId);
    const member = memberOf(all, userId);
    requireOwnerFor(ctx, member.role, role);
    if (member.role === role) return;
    requireAnotherOwner(all, member);
    await tx
      .update(members)
      .set({ role, updatedAt: ctx.clock.now() })
      .where(and(eq(members.organizationId, organizationId), eq(members.userId, userId)));
    await recordEvent(tx, ctx, {
      action: "member.role_changed",
      target: { kind: "person", id: userId },
      details: { from: member.role, to: role },
    });
  });
}
