import { ServiceError } from "@elaaoms/core/errors";
import { callers } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { ServiceCall } from "../context.ts";
import { createPrivacyRequest } from "./create-privacy-request.ts";
import { performPrivacyRequest } from "./perform-privacy-request.ts";
import { requireCallerId } from "./require-caller.ts";

export interface RequestRestrictionInput {
  /** A number in any spelling, a user id, or our own caller id. */
  callerId: string;
  /** Why: stands in the request's notes. */
  reason: string;
}

/**
 * Restricts a caller by a request of the queue, which is made, performed and completed with it, so that the queue tells why
 * and since when. `NOT_FOUND`; `CONFLICT` when the caller is restricted already.
 */
export async function requestRestriction({
  ctx,
  input,
}: ServiceCall<RequestRestrictionInput>): Promise<{ requestId: string }> {
  const callerId = await requireCallerId(ctx, input.callerId);
  const [caller] = await ctx.db
    .select({ restrictedAt: callers.restrictedAt })
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)));
  if (caller?.restrictedAt) throw new ServiceError("CONFLICT", "The caller is restricted already.");
  const request = { kind: "restriction" as const, subject: callerId, callerId, notes: input.reason };
  const { requestId } = await createPrivacyRequest({ ctx, input: request });
  await performPrivacyRequest({ ctx, input: { requestId } });
  return { requestId };
}
