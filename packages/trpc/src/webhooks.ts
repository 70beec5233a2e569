import { defaultOrganizationSlug } from "@elaaoms/services/organizations/create-organization";
import { renewWebhookToken } from "@elaaoms/services/webhooks/renew-webhook-token";
import { revealWebhookSecrets } from "@elaaoms/services/webhooks/reveal-webhook-secrets";
import { setSigningSecret } from "@elaaoms/services/webhooks/set-signing-secret";
import { z } from "zod";
import { protectedProcedure, router } from "./procedures.ts";
import { listWebhooks } from "./webhook-addresses.ts";

const manageProcedure = protectedProcedure("secrets.manage");

export const webhooksRouter = router({
  /** Where ElevenLabs delivers to for the organization that is looked at, and how each address authenticates. */
  list: protectedProcedure("webhooks.read").query(({ ctx }) => ({
    webhooks: listWebhooks(ctx.publicUrl, ctx.organization.slug),
    apiReferenceUrl: new URL("/docs", ctx.publicUrl).href,
    // A secret that is entered while one of these is set is gone with the next start.
    secretsOfEnvironment: ctx.organization.slug === defaultOrganizationSlug ? ctx.secretsOfEnvironment : [],
  })),

  /** A mutation: it is audited, and nothing of it is to be kept in a cache. */
  reveal: protectedProcedure("secrets.reveal").mutation(({ ctx }) => revealWebhookSecrets({ ctx })),

  /** The secret that ElevenLabs shows once, for the address after the call. */
  setSigningSecret: manageProcedure
    .input(
      z.object({
        secret: z
          .string()
          .trim()
          .regex(/^[\x21-\x7e]{8,1024}$/, "Expected 8 to 1,024 characters, without spaces"),
      }),
    )
    .mutation(({ ctx, input }) => setSigningSecret({ ctx, input })),

  /** Answers the new token; the one before ends within ten seconds. */
  renewToken: manageProcedure.mutation(({ ctx }) => renewWebhookToken({ ctx })),
});
