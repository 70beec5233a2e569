import { ServiceError } from "@elaaoms/core/errors";
import { invitations } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../access/authorize-person.ts";
import { recordEvent } from "../audit/record-event.ts";

/** Takes back an invitation that nobody has accepted. `NOT_FOUND` when the organization has no such invitation. */
export async function revokeInvitation({
  ctx,
  input: { invitationId },
}: {
  ctx: MemberContext;
  input: { invitationId: string };
}): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [revoked] = await tx
      .delete(invitations)
      .where(and(eq(invitations.organizationId, ctx.organization.id), eq(invitations.id, invitationId)))
      .returning({ id: invitations.id });
    if (!revoked) throw new ServiceError("NOT_FOUND", "There is no such invitation.");
    await recordEvent(tx, ctx, {
      action: "member.invitation_revoked",
      target: { kind: "invitation", id: invitationId },
    });
  });
}
