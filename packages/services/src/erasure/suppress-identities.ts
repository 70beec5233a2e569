import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Transaction } from "@elaaoms/db/connect";
import { suppressions } from "@elaaoms/db/schema/index";
import type { ErasureContext } from "./erasure-context.ts";
import { identityDigest } from "./erasure-digests.ts";

/** From the commit on, calls of these identities are neither read nor stored. */
export async function suppressIdentities(
  tx: Transaction,
  ctx: Pick<ErasureContext, "erasureDigest" | "organization" | "clock">,
  { identities, requestId }: { identities: readonly CallerIdentity[]; requestId: string },
): Promise<void> {
  if (identities.length === 0) return;
  const digests = new Map(
    identities.map((identity) => identityDigest(ctx, identity)).map((digest) => [digest.toString("hex"), digest]),
  );
  const row = { organizationId: ctx.organization.id, requestId, createdAt: ctx.clock.now() };
  await tx
    .insert(suppressions)
    .values([...digests.values()].map((digest) => ({ ...row, digest })))
    .onConflictDoNothing();
}
