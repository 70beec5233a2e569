import type { Database, Transaction } from "@elaaoms/db/connect";
import { privacyRequests } from "@elaaoms/db/schema/index";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { selectIdentities } from "./begin-erasure.ts";
import type { ErasureContext } from "./erasure-context.ts";
import { identityDigest } from "./erasure-digests.ts";

/**
 * The ids of the requests by whose legal hold nothing of a caller may be erased. A request that was made before the caller was
 * known is found by what the person was called in it.
 */
export async function selectHolds(
  db: Database | Transaction,
  ctx: Pick<ErasureContext, "erasureDigest" | "organization">,
  callerId: string,
): Promise<string[]> {
  const identities = await selectIdentities(db, ctx, callerId);
  const digests = identities.map((identity) => identityDigest(ctx, identity));
  const rows = await db
    .select({ id: privacyRequests.id })
    .from(privacyRequests)
    .where(
      and(
        eq(privacyRequests.organizationId, ctx.organization.id),
        or(eq(privacyRequests.callerId, callerId), inArray(privacyRequests.subjectDigest, digests)),
        eq(privacyRequests.legalHold, true),
      ),
    )
    .orderBy(asc(privacyRequests.id));
  return rows.map(({ id }) => id);
}
