import { ServiceError } from "@elaaoms/core/errors";
import { suppressions } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall } from "../context.ts";
import { selectIdentities } from "../erasure/begin-erasure.ts";
import { identityDigest } from "../erasure/erasure-digests.ts";
import { readIdentities } from "../privacy-requests/request-subject.ts";

/**
 * Ends an objection: calls from now on are read and stored again. What was restricted stays so until that is lifted, and
 * nothing that was erased comes back. `NOT_FOUND` when nobody of this name has objected.
 */
export async function withdrawObjection({ ctx, input }: ServiceCall<{ subject: string }>): Promise<void> {
  const caller = await findCaller(ctx, input.subject);
  const known = caller ? await selectIdentities(ctx.db, ctx, caller.id) : [];
  const digests = [...known, ...readIdentities(ctx, input.subject)].map((identity) => identityDigest(ctx, identity));
  await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .delete(suppressions)
      .where(and(eq(suppressions.organizationId, ctx.organization.id), inArray(suppressions.digest, digests)))
      .returning({ requestId: suppressions.requestId });
    const [first] = ended;
    if (!first) throw new ServiceError("NOT_FOUND", "Nobody of this name has objected.");
    await recordEvent(tx, ctx, {
      action: "objection.withdrawn",
      target: { kind: "privacy_request", id: first.requestId },
      callerId: caller?.id ?? null,
    });
  });
}
