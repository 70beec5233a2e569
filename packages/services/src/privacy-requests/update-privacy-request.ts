import { ServiceError } from "@elaaoms/core/errors";
import type { Transaction } from "@elaaoms/db/connect";
import { callers, type PrivacyRequestState, privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { refuseWhileErased } from "../erasure/refuse-while-erased.ts";
import { maskNotes } from "../privacy-rules/masking/mask-notes.ts";
import { extendedDueAt, noticeDueAt } from "./deadlines.ts";
import { isRequest, noSuchRequest, type PrivacyRequestRow } from "./read-privacy-request.ts";
import { isOpen, refuseTransition } from "./request-states.ts";
import { requireCallerId } from "./require-caller.ts";

export interface UpdatePrivacyRequestInput {
  requestId: string;
  state?: Exclude<PrivacyRequestState, "received"> | undefined;
  /** Null: nobody. */
  assignee?: string | null | undefined;
  notes?: string | null | undefined;
  identityVerification?: string | null | undefined;
  /** What was done, or the ground of a refusal: needed with `completed` and `refused`. */
  outcome?: string | undefined;
  /** Nothing of the caller is erased while it stands. May be changed after the answer, too. */
  legalHold?: boolean | undefined;
  /** Whom it is about: a number in any spelling, a user id, or our own caller id. */
  callerId?: string | undefined;
  /** Two months more: what the person was told of why. Once, and within a month of receipt. */
  extension?: { reason: string } | undefined;
}

type RequestValues = Partial<typeof privacyRequests.$inferInsert>;

/**
 * Changes how a request stands. `NOT_FOUND`; `INVALID_PAYLOAD` for an end without an outcome; `CONFLICT` for what its state
 * does not allow: a request that is answered, an erasure that runs, an extension that comes too late.
 */
export async function updatePrivacyRequest({ ctx, input }: ServiceCall<UpdatePrivacyRequestInput>): Promise<void> {
  const callerId = input.callerId === undefined ? undefined : await requireCallerId(ctx, input.callerId);
  await ctx.db.transaction(async (tx) => {
    const request = await lockRequest(tx, ctx, input.requestId, callerId);
    const values = await valuesOf(tx, ctx, request, { ...(await withMaskedNotes(tx, ctx, input)), callerId });
    const fields = Object.keys(values).sort().join(",");
    await tx
      .update(privacyRequests)
      .set({ ...values, updatedAt: ctx.clock.now() })
      .where(isRequest(ctx, request.id));
    await recordEvent(tx, ctx, {
      action: "privacy_request.changed",
      target: { kind: "privacy_request", id: request.id },
      callerId: values.callerId ?? request.callerId,
      details: {
        fields,
        ...(values.state && { from: request.state, to: values.state }),
        ...(values.legalHold !== undefined && { legal_hold: values.legalHold }),
      },
    });
  });
}

/** What people wrote, as it may be stored. */
async function withMaskedNotes(
  tx: Transaction,
  ctx: ServiceContext,
  input: UpdatePrivacyRequestInput,
): Promise<UpdatePrivacyRequestInput> {
  const { notes, identityVerification, outcome, extension } = input;
  const given = { notes, identityVerification, outcome, extension: extension?.reason };
  const { extension: reason, ...masked } = await maskNotes(tx, ctx.organization.id, given);
  return { ...input, ...masked, ...(reason !== undefined && { extension: { reason } }) };
}

/** Locks the caller before the request, as an erasure does: a hold is there before it begins, or comes too late. */
async function lockRequest(
  tx: Transaction,
  ctx: ServiceContext,
  requestId: string,
  linkedTo: string | undefined,
): Promise<PrivacyRequestRow> {
  const [seen] = await tx.select().from(privacyRequests).where(isRequest(ctx, requestId));
  const callerId = linkedTo ?? seen?.callerId;
  if (callerId) {
    await tx
      .select({ id: callers.id })
      .from(callers)
      .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)))
      .for("no key update");
  }
  const [request] = await tx.select().from(privacyRequests).where(isRequest(ctx, requestId)).for("update");
  if (!request) throw noSuchRequest();
  return request;
}

async function valuesOf(
  tx: Transaction,
  ctx: ServiceContext,
  request: PrivacyRequestRow,
  input: UpdatePrivacyRequestInput,
): Promise<RequestValues> {
  const { legalHold, requestId: _id, ...others } = input;
  const changesMore = Object.values(others).some((value) => value !== undefined);
  if (changesMore && !isOpen(request.state)) {
    throw new ServiceError("CONFLICT", `The privacy request is ${request.state}: it is not changed any more.`);
  }
  if (request.sealedSubject) throw new ServiceError("CONFLICT", "The erasure runs: the request is not changed now.");
  const about = input.callerId ?? request.callerId;
  if (legalHold && about) await refuseWhileErased(tx, ctx, about);
  if (input.state) await refuseEnd(tx, ctx, request, input);
  const { assignee, notes, identityVerification, outcome, callerId } = input;
  const given = { assignee, notes, identityVerification, outcome, callerId, legalHold };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(input.state && { state: input.state, completedAt: isOpen(input.state) ? null : ctx.clock.now() }),
    ...(input.extension && extend(ctx, request, input.extension.reason)),
  };
}

async function refuseEnd(
  tx: Transaction,
  ctx: ServiceContext,
  request: PrivacyRequestRow,
  { state, outcome, callerId }: UpdatePrivacyRequestInput,
): Promise<void> {
  if (!state) return;
  refuseTransition(request.state, state);
  if (isOpen(state)) return;
  if (outcome === undefined && request.outcome === null) {
    const message = state === "refused" ? "A refusal needs its ground" : "It takes what was done";
    throw new ServiceError("INVALID_PAYLOAD", `${message}.`, { details: [{ path: "outcome", message }] });
  }
  const about = callerId ?? request.callerId;
  if (state !== "completed" || request.kind !== "erasure" || about === null) return;
  const [stored] = await tx
    .select({ id: callers.id })
    .from(callers)
    .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, about)));
  if (stored)
    throw new ServiceError("CONFLICT", "The caller is still stored: an erasure is completed by erasing them.");
}

function extend(ctx: ServiceContext, request: PrivacyRequestRow, reason: string): RequestValues {
  const now = ctx.clock.now();
  if (request.extendedAt) throw new ServiceError("CONFLICT", "The privacy request was extended already.");
  if (now > noticeDueAt(request.receivedAt)) {
    throw new ServiceError("CONFLICT", "The person has to be told of an extension within a month of the receipt.");
  }
  return { extendedAt: now, extensionReason: reason, dueAt: extendedDueAt(request.receivedAt) };
}
