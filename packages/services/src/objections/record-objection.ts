import { ServiceError } from "@elaaoms/core/errors";
import { callers, privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { findCaller } from "../callers/find-caller.ts";
import { restrictCaller } from "../callers/restrict-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { selectIdentities } from "../erasure/begin-erasure.ts";
import { suppressIdentities } from "../erasure/suppress-identities.ts";
import { forgottenWords } from "../privacy-requests/forget-requests.ts";
import { isRequest } from "../privacy-requests/read-privacy-request.ts";
import { openStates } from "../privacy-requests/request-states.ts";
import { readIdentities } from "../privacy-requests/request-subject.ts";

export interface RecordObjectionInput {
  /** The request that it answers, which this completes. */
  requestId: string;
  /** A number in any spelling, a user id, or our own caller id; nobody need be known by it. */
  subject: string;
}

/**
 * Takes an objection without erasing anything: calls of these identities are neither read nor stored from now on. What is
 * stored of a caller who is known is restricted. Of somebody who is not, a keyed digest is all that stays: the words of the
 * request go. `INVALID_PAYLOAD` for a subject that no call can have; `CONFLICT` when the request has ended.
 */
export async function recordObjection({ ctx, input }: ServiceCall<RecordObjectionInput>): Promise<void> {
  const caller = await findCaller(ctx, input.subject);
  const known = caller ? await selectIdentities(ctx.db, ctx, caller.id) : [];
  const identities = [...known, ...readIdentities(ctx, input.subject)];
  if (identities.length === 0) {
    const message = "Names no number and no id by which a call can be recognised";
    throw new ServiceError("INVALID_PAYLOAD", `subject: ${message}.`, { details: [{ path: "subject", message }] });
  }
  // Announced a moment ago, it would be written after the suppression.
  await ctx.initiations.flush();
  if (caller) await ensureRestricted(ctx, caller.id, input.requestId);
  await ctx.db.transaction(async (tx) => {
    await suppressIdentities(tx, ctx, { identities, requestId: input.requestId });
    const now = ctx.clock.now();
    const completed = await tx
      .update(privacyRequests)
      .set({ state: "completed", completedAt: now, updatedAt: now, ...(caller ? {} : forgottenWords) })
      .where(and(isRequest(ctx, input.requestId), inArray(privacyRequests.state, [...openStates])))
      .returning({ id: privacyRequests.id });
    if (completed.length === 0) throw new ServiceError("CONFLICT", "The privacy request has ended.");
    await recordEvent(tx, ctx, {
      action: "objection.recorded",
      target: { kind: "privacy_request", id: input.requestId },
      callerId: caller?.id ?? null,
      details: { known: caller !== null },
    });
  });
}

async function ensureRestricted(ctx: ServiceContext, callerId: string, requestId: string): Promise<void> {
  const [caller] = await ctx.db
    .select({ restrictedAt: callers.restrictedAt })
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)));
  if (caller?.restrictedAt !== null) return;
  await restrictCaller({ ctx, input: { callerId, restricted: true, privacyRequestId: requestId } });
}
