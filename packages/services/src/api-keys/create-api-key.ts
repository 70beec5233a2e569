import { dayMs } from "@elaaoms/core/clock";
import { newId } from "@elaaoms/core/ids";
import { apiKeys } from "@elaaoms/db/schema/index";
import type { MemberContext } from "../access/authorize-person.ts";
import type { Role } from "../access/roles.ts";
import { recordEvent } from "../audit/record-event.ts";
import { requireOwnerFor } from "../members/member-rules.ts";
import { digestSecret, generateSecret } from "../secrets/secret-box.ts";

export interface CreateApiKeyInput {
  name: string;
  /** What the key may do: what a member of this role may. */
  role: Role;
  /** Null never expires. */
  expiresInDays: number | null;
}

export interface CreatedApiKey {
  id: string;
  /** Returned here and never again. */
  key: string;
  expiresAt: Date | null;
}

/** Makes a key of the organization for the REST API. It stays when whoever made it leaves. */
export async function createApiKey({
  ctx,
  input: { name, role, expiresInDays },
}: {
  ctx: MemberContext;
  input: CreateApiKeyInput;
}): Promise<CreatedApiKey> {
  requireOwnerFor(ctx, role);
  const id = newId("apiKey");
  const key = generateSecret("elk");
  const now = ctx.clock.now();
  const expiresAt = expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * dayMs);
  await ctx.db.transaction(async (tx) => {
    await tx.insert(apiKeys).values({
      ...{ id, name, role, expiresAt },
      organizationId: ctx.organization.id,
      digest: digestSecret(key),
      lastCharacters: key.slice(-4),
      createdBy: ctx.actor.id,
      createdAt: now,
    });
    await recordEvent(tx, ctx, {
      action: "api_key.created",
      target: { kind: "api_key", id },
      details: { role, expires_in_days: expiresInDays },
    });
  });
  return { id, key, expiresAt };
}
