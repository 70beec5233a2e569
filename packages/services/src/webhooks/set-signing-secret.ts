import { ServiceError } from "@elaaoms/core/errors";
import { type AuditContext, recordEvent } from "../audit/record-event.ts";
import type { ServiceContext } from "../context.ts";
import { storeCredentials } from "../organizations/create-organization.ts";

const minLength = 8;
const maxLength = 1_024;

/**
 * Sets the secret that the organization's post-call deliveries are signed with: the platform makes it, and shows it once.
 * `INVALID_PAYLOAD` for one that is too short to be a secret.
 */
export async function setSigningSecret({
  ctx,
  input: { secret },
}: {
  ctx: AuditContext & Pick<ServiceContext, "db" | "secretBox" | "keepCredentials"> & { organization: { slug: string } };
  input: { secret: string };
}): Promise<void> {
  if (secret.length < minLength || secret.length > maxLength) {
    throw new ServiceError("INVALID_PAYLOAD", `The secret takes ${minLength} to ${maxLength} characters.`, {
      details: [{ path: "secret", message: `Expected ${minLength} to ${maxLength} characters` }],
    });
  }
  await ctx.db.transaction(async (tx) => {
    await storeCredentials(tx, ctx.secretBox, ctx.organization.id, { hmacKey: secret });
    await recordEvent(tx, ctx, { action: "secret.changed", details: { kind: "webhook_hmac_key" } });
  });
  ctx.keepCredentials(ctx.organization.slug, { hmacKey: secret });
}
