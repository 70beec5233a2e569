import { minuteMs } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import { newId } from "@elaaoms/core/ids";
import { type PrivacyRequestKind, privacyRequests } from "@elaaoms/db/schema/index";
import { recordEvent } from "../audit/record-event.ts";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall } from "../context.ts";
import { maskNotes } from "../privacy-rules/masking/mask-notes.ts";
import { answerDueAt } from "./deadlines.ts";
import { subjectDigest } from "./request-subject.ts";
import { requireCallerId } from "./require-caller.ts";

export interface CreatePrivacyRequestInput {
  kind: PrivacyRequestKind;
  /** How the person named themselves: a number in any spelling, a user id, our own caller id, or a name. */
  subject: string;
  /** Whom it is about, where the subject alone does not lead to them. */
  callerId?: string | undefined;
  /** Null until somebody has made sure. */
  identityVerification?: string | undefined;
  /** When it arrived; now when absent. The clock runs from there. */
  receivedAt?: Date | undefined;
  assignee?: string | undefined;
  notes?: string | undefined;
}

/** What clocks may differ by. */
const clockToleranceMs = 5 * minuteMs;

/**
 * Puts a person's request into the queue and starts its clock. Nothing else happens yet. `NOT_FOUND` for a `callerId` that
 * nobody has; `INVALID_PAYLOAD` for one that is received in the future.
 */
export async function createPrivacyRequest({
  ctx,
  input,
}: ServiceCall<CreatePrivacyRequestInput>): Promise<{ requestId: string }> {
  const now = ctx.clock.now();
  const receivedAt = input.receivedAt ?? now;
  if (receivedAt.getTime() > now.getTime() + clockToleranceMs) {
    throw new ServiceError("INVALID_PAYLOAD", "A request cannot have been received in the future.", {
      details: [{ path: "received_at", message: "Lies in the future" }],
    });
  }
  const callerId = input.callerId
    ? await requireCallerId(ctx, input.callerId)
    : ((await findCaller(ctx, input.subject))?.id ?? null);
  const requestId = newId("privacyRequest");
  const { notes, identityVerification } = input;
  await ctx.db.transaction(async (tx) => {
    const masked = await maskNotes(tx, ctx.organization.id, { notes, identityVerification });
    await tx.insert(privacyRequests).values({
      organizationId: ctx.organization.id,
      id: requestId,
      kind: input.kind,
      state: "received",
      callerId,
      subject: input.subject,
      subjectDigest: subjectDigest(ctx, input.subject),
      identityVerification: masked.identityVerification ?? null,
      receivedAt,
      dueAt: answerDueAt(receivedAt),
      assignee: input.assignee ?? null,
      notes: masked.notes ?? null,
      requestedBy: { kind: ctx.actor.kind, id: ctx.actor.id },
      createdAt: now,
      updatedAt: now,
    });
    await recordEvent(tx, ctx, {
      action: "privacy_request.created",
      target: { kind: "privacy_request", id: requestId },
      callerId,
      details: { kind: input.kind },
    });
  });
  return { requestId };
}
