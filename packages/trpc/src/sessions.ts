import { isFresh } from "@elaaoms/services/access/authorize-person";
import { permissionsOf } from "@elaaoms/services/access/permissions";
import { newPersonSchema } from "@elaaoms/services/people/person-input";
import { renamePerson } from "@elaaoms/services/people/rename-person";
import { listOrganizations } from "@elaaoms/services/sessions/list-organizations";
import { switchOrganization } from "@elaaoms/services/sessions/switch-organization";
import { z } from "zod";
import { router, signedInProcedure } from "./procedures.ts";

export const sessionRouter = router({
  /**
   * Who has signed in, and what they may do in the organization that they look at. `organization` is null for somebody who
   * belongs to none, or no longer to the one that they looked at: then one of `organizations` can be switched to.
   */
  me: signedInProcedure.query(async ({ ctx }) => {
    const { session } = ctx;
    const services = ctx.services();
    const organizations = await listOrganizations(services, session);
    const current =
      session.organizationId === null
        ? organizations[0]
        : organizations.find(({ id }) => id === session.organizationId);
    return {
      person: {
        id: session.userId,
        name: session.name,
        email: session.email,
        twoFactorEnabled: session.twoFactorEnabled,
      },
      /** Whether what needs a fresh sign-in is possible now. */
      isFresh: isFresh(services, session),
      organization: current ? { ...current, permissions: permissionsOf(current.role) } : null,
      organizations,
    };
  }),
});

export const accountRouter = router({
  /** How the person is called, in every organization. */
  rename: signedInProcedure.input(z.object({ name: newPersonSchema.shape.name })).mutation(({ ctx, input }) => {
    const { session, ip, requestId } = ctx;
    return renamePerson(ctx.services(), { ...input, session, ip, requestId });
  }),
});

export const organizationsRouter = router({
  /** Those that the person belongs to. */
  list: signedInProcedure.query(({ ctx }) => listOrganizations(ctx.services(), ctx.session)),

  /** Has this session look at another organization. */
  switch: signedInProcedure
    .input(z.object({ organizationId: z.string().max(64) }))
    .mutation(({ ctx, input }) => switchOrganization(ctx.services(), ctx.session, input.organizationId)),
});
