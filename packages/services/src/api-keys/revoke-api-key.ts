import { ServiceError } from "@elaaoms/core/errors";
import { apiKeys } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../access/authorize-person.ts";
import { recordEvent } from "../audit/record-event.ts";

/** Ends a key, from the next request on. `NOT_FOUND` when the organization has no such key. */
export async function revokeApiKey({
  ctx,
  input: { apiKeyId },
}: {
  ctx: MemberContext;
  input: { apiKeyId: string };
}): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [revoked] = await tx
      .delete(apiKeys)
      .where(and(eq(apiKeys.organizationId, ctx.organization.id), eq(apiKeys.id, apiKeyId)))
      .returning({ role: apiKeys.role });
    if (!revoked) throw new ServiceError("NOT_FOUND", "There is no such API key.");
    await recordEvent(tx, ctx, {
      action: "api_key.revoked",
      target: { kind: "api_key", id: apiKeyId },
      details: { role: revoked.role },
    });
  });
}
