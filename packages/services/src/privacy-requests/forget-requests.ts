import type { Transaction } from "@elaaoms/db/connect";
import { privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import type { ErasureContext } from "../erasure/erasure-context.ts";
import { identityDigest } from "../erasure/erasure-digests.ts";
import type { StoreSubject } from "../erasure/stores.ts";

/** Whatever people wrote into a request may name the person. What is left says that there was one, and how it ended. */
export const forgottenWords = {
  subject: null,
  subjectDigest: null,
  identityVerification: null,
  extensionReason: null,
  notes: null,
  outcome: null,
  assignee: null,
} as const;

/** Empties the requests of a caller, those too in which they were only named. */
export async function forgetRequests(
  tx: Transaction,
  ctx: Pick<ErasureContext, "erasureDigest" | "organization">,
  { callerId, identities }: Pick<StoreSubject, "callerId" | "identities">,
): Promise<void> {
  const digests = identities.map((identity) => identityDigest(ctx, identity));
  const isOfCaller = eq(privacyRequests.callerId, callerId);
  await forgetWhere(tx, ctx, or(isOfCaller, inArray(privacyRequests.subjectDigest, digests)));
}

async function forgetWhere(
  tx: Transaction,
  ctx: Pick<ErasureContext, "organization">,
  condition: SQL | undefined,
): Promise<void> {
  await tx
    .update(privacyRequests)
    .set(forgottenWords)
    .where(and(eq(privacyRequests.organizationId, ctx.organization.id), condition));
}
