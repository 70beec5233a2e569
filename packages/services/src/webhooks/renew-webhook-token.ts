import { recordEvent } from "../audit/record-event.ts";
import type { ServiceContext } from "../context.ts";
import { storeCredentials } from "../organizations/create-organization.ts";
import { generateSecret } from "../secrets/secret-box.ts";

/**
 * Makes a new webhook token in the place of the one before, which ends within seconds: agents that still carry it start their
 * calls without memory until it is exchanged there.
 */
export async function renewWebhookToken({ ctx }: { ctx: ServiceContext }): Promise<{ webhookToken: string }> {
  const webhookToken = generateSecret("whk");
  await ctx.db.transaction(async (tx) => {
    await storeCredentials(tx, ctx.secretBox, ctx.organization.id, { webhookToken });
    await recordEvent(tx, ctx, { action: "secret.changed", details: { kind: "webhook_token" } });
  });
  ctx.keepCredentials(ctx.organization.slug, { webhookToken });
  return { webhookToken };
}
