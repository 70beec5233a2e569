import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { callers, conversations, privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { findCaller } from "../callers/find-caller.ts";
import { restrictCaller } from "../callers/restrict-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { selectIdentities } from "../erasure/begin-erasure.ts";
import { eraseConversations } from "../erasure/erase-conversations.ts";
import { suppressIdentities } from "../erasure/suppress-identities.ts";
import { findUnfiled } from "../erasure/unfiled-conversations.ts";
import { forgottenWords } from "../privacy-requests/forget-requests.ts";
import { isRequest } from "../privacy-requests/read-privacy-request.ts";
import { openStates } from "../privacy-requests/request-states.ts";
import { readIdentities } from "../privacy-requests/request-subject.ts";

export interface RecordObjectionInput {
  /** The request that it answers, which this completes. */
  requestId: string;
  /** A number in any spelling, a user id, or our own caller id; nobody need be known by it. */
  subject: string;
  /** What is stored of a caller who is known stays, restricted. */
  keepsKnown: boolean;
}

/**
 * Takes an objection: calls of these identities are neither read nor stored from now on. What is stored of a caller who is
 * known is restricted, or, where it is not to be kept, left to an erasure (`known`: it is on whoever called to ask for it).
 * Of somebody who is not known, a keyed digest is all that stays: calls that were announced, or delivered and not read yet,
 * go, and so do the words of the request. `INVALID_PAYLOAD` for a subject that no call can have; `CONFLICT` when the request
 * has ended.
 */
export async function recordObjection({
  ctx,
  input,
}: ServiceCall<RecordObjectionInput>): Promise<"recorded" | "known"> {
  const { requestId, subject } = input;
  const before = await findCaller(ctx, subject);
  const known = before ? await selectIdentities(ctx.db, ctx, before.id) : [];
  const identities = [...known, ...readIdentities(ctx, subject)];
  if (identities.length === 0) {
    const message = "Names no number and no id by which a call can be recognised";
    throw new ServiceError("INVALID_PAYLOAD", `subject: ${message}.`, { details: [{ path: "subject", message }] });
  }
  // Announced a moment ago, it would be written after the suppression.
  await ctx.initiations.flush();
  await ctx.db.transaction(async (tx) => {
    const [open] = await tx.select({ id: privacyRequests.id }).from(privacyRequests).where(isOpen(ctx, requestId));
    if (!open) throw hasEnded();
    await suppressIdentities(tx, ctx, { identities, requestId });
  });
  // A first call that was being read may have made the caller known. Whoever is made from here on is found to have objected.
  const caller = before ?? (await findCaller(ctx, subject));
  if (caller && !input.keepsKnown) return "known";
  if (caller) await ensureRestricted(ctx, caller.id, requestId);
  const unfiled = caller ? [] : (await findUnfiled(ctx, identities)).map(({ id }) => id);
  await ctx.db.transaction(async (tx) => {
    if (!caller) await eraseUnfiled(tx, ctx, unfiled);
    await complete(tx, ctx, { requestId, callerId: caller?.id ?? null });
  });
  return "recorded";
}

async function complete(
  tx: Transaction,
  ctx: ServiceContext,
  { requestId, callerId }: { requestId: string; callerId: string | null },
): Promise<void> {
  const now = ctx.clock.now();
  const completed = await tx
    .update(privacyRequests)
    .set({ state: "completed", completedAt: now, updatedAt: now, ...(callerId === null && forgottenWords) })
    .where(isOpen(ctx, requestId))
    .returning({ id: privacyRequests.id });
  if (completed.length === 0) throw hasEnded();
  await recordEvent(tx, ctx, {
    action: "objection.recorded",
    target: { kind: "privacy_request", id: requestId },
    callerId,
    details: { known: callerId !== null },
  });
}

function isOpen(ctx: ServiceContext, requestId: string): SQL | undefined {
  return and(isRequest(ctx, requestId), inArray(privacyRequests.state, [...openStates]));
}

function hasEnded(): ServiceError {
  return new ServiceError("CONFLICT", "The privacy request has ended.");
}

/** What there is of somebody without being anybody's: it may have been filed by now. */
async function eraseUnfiled(tx: Transaction, ctx: ServiceContext, conversationIds: readonly string[]): Promise<void> {
  const unfiled = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        isNull(conversations.callerId),
        inArray(conversations.id, [...conversationIds]),
      ),
    )
    .for("update");
  await eraseConversations(
    tx,
    ctx,
    unfiled.map(({ id }) => id),
  );
}

async function ensureRestricted(ctx: ServiceContext, callerId: string, requestId: string): Promise<void> {
  const [caller] = await ctx.db
    .select({ restrictedAt: callers.restrictedAt })
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)));
  if (caller?.restrictedAt !== null) return;
  await restrictCaller({ ctx, input: { callerId, restricted: true, privacyRequestId: requestId } });
}
