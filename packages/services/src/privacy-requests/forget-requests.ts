import type { Transaction } from "@elaaoms/db/connect";
import { privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNotNull, or, type SQL } from "drizzle-orm";
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

/** Empties requests in which somebody was named who was erased after they were made. */
export async function forgetRequestsNamed(
  tx: Transaction,
  ctx: Pick<ErasureContext, "organization">,
  erased: readonly { hex: string; at: Date }[],
): Promise<void> {
  const timeOf = new Map(erased.map(({ hex, at }) => [hex, at]));
  const named = await tx
    .select({ id: privacyRequests.id, digest: privacyRequests.subjectDigest, createdAt: privacyRequests.createdAt })
    .from(privacyRequests)
    .where(and(eq(privacyRequests.organizationId, ctx.organization.id), isNotNull(privacyRequests.subjectDigest)));
  const due = named.filter(({ digest, createdAt }) => {
    const at = digest && timeOf.get(digest.toString("hex"));
    return at && createdAt <= at;
  });
  const ids = due.map(({ id }) => id);
  if (ids.length > 0) await forgetWhere(tx, ctx, inArray(privacyRequests.id, ids));
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
