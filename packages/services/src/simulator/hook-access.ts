import { ServiceError } from "@elaaoms/core/errors";
import type { ServiceContext } from "../context.ts";
import { openWebhookCredentials } from "../webhooks/webhook-credentials.ts";
import type { HookAccess, HookAnswer } from "./simulated-platform.ts";

/** What the platform would have of the organization. `CONFLICT` while there is no token that can be read again. */
export async function readHookAccess(ctx: ServiceContext): Promise<HookAccess> {
  const { webhookToken, hmacKey } = await openWebhookCredentials(ctx);
  if (webhookToken === null) {
    throw new ServiceError(
      "CONFLICT",
      "The webhook token is kept as a digest alone. Make a new one under Agents, then simulate.",
    );
  }
  return { slug: ctx.organization.slug, webhookToken, hmacKey };
}

/** The answer of a request to ourselves; `UNAVAILABLE` when nobody answered. */
export async function reach(request: Promise<HookAnswer>): Promise<HookAnswer> {
  try {
    return await request;
  } catch (cause) {
    throw new ServiceError("UNAVAILABLE", "The service's own webhooks do not answer.", { cause });
  }
}
