import { members } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../access/authorize-person.ts";
import { recordEvent } from "../audit/record-event.ts";
import { lockMembers, memberOf, requireAnotherOwner, requireOwnerFor } from "./member-rules.ts";

/**
 * Ends a membership, from the next request on. The person's account stays: they may belong elsewhere. `NOT_FOUND`,
 * `FORBIDDEN` around owners, `CONFLICT` for the last one.
 */
export async function removeMember({
  ctx,
  input: { userId },
}: {
  ctx: MemberContext;
  input: { userId: string };
}): Promise<void> {
  const organizationId = ctx.organization.id;
  await ctx.db.transaction(async (tx) => {
    const all = await lockMembers(tx, organizationId);
    const member = memberOf(all, userId);
    requireOwnerFor(ctx, member.role);
    requireAnotherOwner(all, member);
    await tx.delete(members).where(and(eq(members.organizationId, organizationId), eq(members.userId, userId)));
    await recordEvent(tx, ctx, {
      action: "member.removed",
      target: { kind: "person", id: userId },
      details: { role: member.role },
    });
  });
}
