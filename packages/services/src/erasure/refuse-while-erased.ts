import { ServiceError } from "@elaaoms/core/errors";
import type { Database, Transaction } from "@elaaoms/db/connect";
import { privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq, isNotNull } from "drizzle-orm";
import type { OrganizationScope } from "../context.ts";

/** `CONFLICT` while an erasure of the caller runs. Whoever must be sure that none begins meanwhile has locked the caller. */
export async function refuseWhileErased(
  tx: Database | Transaction,
  ctx: { organization: Pick<OrganizationScope, "id"> },
  callerId: string,
): Promise<void> {
  const [running] = await tx
    .select({ id: privacyRequests.id })
    .from(privacyRequests)
    .where(
      and(
        eq(privacyRequests.organizationId, ctx.organization.id),
        eq(privacyRequests.callerId, callerId),
        isNotNull(privacyRequests.sealedSubject),
      ),
    )
    .limit(1);
  if (running) throw new ServiceError("CONFLICT", `The caller is being erased: see the privacy request ${running.id}.`);
}
