import { recordEvent } from "../audit/record-event.ts";
import type { ServiceContext } from "../context.ts";
import { openWebhookCredentials, type WebhookCredentials } from "./webhook-credentials.ts";

/** What the organization's webhooks are authenticated by, to be copied to the platform. Audited before it is told. */
export async function revealWebhookSecrets({ ctx }: { ctx: ServiceContext }): Promise<WebhookCredentials> {
  return ctx.db.transaction(async (tx) => {
    const credentials = await openWebhookCredentials({ ...ctx, db: tx });
    await recordEvent(tx, ctx, { action: "secret.revealed", details: { kind: "webhook_secrets" } });
    return credentials;
  });
}
