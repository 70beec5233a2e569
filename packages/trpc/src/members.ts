import { roleSchema } from "@elaaoms/services/access/roles";
import { acceptInvitation } from "@elaaoms/services/members/accept-invitation";
import { changeRole } from "@elaaoms/services/members/change-role";
import { inviteMember } from "@elaaoms/services/members/invite-member";
import { listMembers } from "@elaaoms/services/members/list-members";
import { removeMember } from "@elaaoms/services/members/remove-member";
import { revokeInvitation } from "@elaaoms/services/members/revoke-invitation";
import { emailSchema, linkTokenSchema, newPersonSchema } from "@elaaoms/services/people/person-input";
import { readSetupState } from "@elaaoms/services/setup/read-setup-state";
import { redeemSetupLink } from "@elaaoms/services/setup/redeem-setup-link";
import { z } from "zod";
import { protectedProcedure, publicProcedure, router } from "./procedures.ts";

const id = z.string().min(1).max(64);
const membersProcedure = protectedProcedure("members.manage");

export const membersRouter = router({
  list: membersProcedure.query(({ ctx }) => listMembers({ ctx })),

  /** Answers the token of the link once: whoever invites hands it over. */
  invite: membersProcedure
    .input(z.object({ email: emailSchema, role: roleSchema }))
    .mutation(({ ctx, input }) => inviteMember({ ctx, input })),

  changeRole: membersProcedure
    .input(z.object({ userId: id, role: roleSchema }))
    .mutation(({ ctx, input }) => changeRole({ ctx, input })),

  remove: membersProcedure.input(z.object({ userId: id })).mutation(({ ctx, input }) => removeMember({ ctx, input })),

  revokeInvitation: membersProcedure
    .input(z.object({ invitationId: id }))
    .mutation(({ ctx, input }) => revokeInvitation({ ctx, input })),
});

export const invitationsRouter = router({
  /** With an account: signed in, the token alone. Without: also the name and the password of the new one. */
  accept: publicProcedure
    .input(z.object({ token: linkTokenSchema, newPerson: newPersonSchema.omit({ email: true }).nullable() }))
    .mutation(async ({ ctx, input }) => {
      const session = await ctx.readSession();
      const { ip, requestId } = ctx;
      return acceptInvitation(ctx.services(), { ...input, session, ip, requestId });
    }),
});

export const setupRouter = router({
  /** Whether anybody has an account yet: signing in then says where the first one comes from. */
  readState: publicProcedure.query(({ ctx }) => readSetupState(ctx.services())),

  /** Makes the first owner through the link on the terminal. */
  redeem: publicProcedure
    .input(z.object({ token: linkTokenSchema, person: newPersonSchema }))
    .mutation(({ ctx, input }) => {
      const { ip, requestId } = ctx;
      return redeemSetupLink(ctx.services(), { ...input, ip, requestId });
    }),
});
