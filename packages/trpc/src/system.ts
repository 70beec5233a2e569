import { publicProcedure, router } from "./procedures.ts";
import { listWebhooks } from "./webhook-addresses.ts";

export const systemRouter = router({
  /** State of the service and of everything behind it. */
  checkHealth: publicProcedure.query(({ ctx }) => ctx.checkHealth()),

  /** Where ElevenLabs delivers to, and how each address authenticates. Names the ways, never the secrets. */
  listWebhooks: publicProcedure.query(({ ctx }) => ({
    organization: ctx.defaultOrganization,
    webhooks: listWebhooks(ctx.publicUrl),
    apiReferenceUrl: new URL("/docs", ctx.publicUrl).href,
  })),
});
