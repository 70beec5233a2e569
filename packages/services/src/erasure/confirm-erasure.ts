import { ServiceError } from "@elaaoms/core/errors";
import { endingOf } from "../callers/caller-endings.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { createPrivacyRequest } from "../privacy-requests/create-privacy-request.ts";
import { performPrivacyRequest } from "../privacy-requests/perform-privacy-request.ts";
import { readPrivacyRequest } from "../privacy-requests/read-privacy-request.ts";
import { requireCallerId } from "../privacy-requests/require-caller.ts";
import { updatePrivacyRequest } from "../privacy-requests/update-privacy-request.ts";
import { selectIdentities } from "./begin-erasure.ts";
import { refuseWhileErased } from "./refuse-while-erased.ts";

export interface ConfirmErasureInput {
  callerId: string;
  /** The last four characters of one of the caller's numbers or ids; of our own id where they have none. */
  confirmation: string;
  /** The request of the queue that it answers; one is made when absent. */
  requestId?: string | undefined;
  /** How it was made sure that the person is who they say; what the request says when absent. */
  identityVerification?: string | undefined;
  /** The person objects, too: their calls are neither read nor stored from now on. */
  suppress: boolean;
  /** The conversations at the platform as well. */
  atElevenLabs: boolean;
}

/**
 * Begins to erase a caller, for somebody who has said whom they mean. Always under a request of the queue, so that it is noted
 * how the person was identified. `CONFLICT` when somebody else has begun it; `INVALID_PAYLOAD` when the confirmation is of another
 * caller; otherwise as {@link performPrivacyRequest}.
 */
export async function confirmErasure({ ctx, input }: ServiceCall<ConfirmErasureInput>): Promise<{ requestId: string }> {
  const callerId = await requireCallerId(ctx, input.callerId);
  // Its numbers are gone by then: what was typed would look like another caller's.
  await refuseWhileErased(ctx.db, ctx, callerId);
  await refuseAnother(ctx, callerId, input.confirmation);
  const { identityVerification, suppress, atElevenLabs } = input;
  const { requestId: asking } = input;
  const requestId =
    asking === undefined
      ? await createRequest(ctx, { callerId, identityVerification })
      : await useRequest(ctx, { requestId: asking, callerId, identityVerification });
  try {
    await performPrivacyRequest({ ctx, input: { requestId, kinds: ["erasure", "objection"], suppress, atElevenLabs } });
  } catch (error) {
    // Nobody asked for the request that was made on the way: it does not stay in the queue.
    if (asking === undefined) await withdraw(ctx, requestId);
    throw error;
  }
  return { requestId };
}

async function withdraw(ctx: ServiceContext, requestId: string): Promise<void> {
  const outcome = "The erasure that it was made for did not begin.";
  await updatePrivacyRequest({ ctx, input: { requestId, state: "refused", outcome } }).catch((err: unknown) => {
    ctx.log.error({ privacyRequestId: requestId, err }, "A request without an erasure stays in the queue.");
  });
}

async function refuseAnother(ctx: ServiceContext, callerId: string, confirmation: string): Promise<void> {
  const identities = await selectIdentities(ctx.db, ctx, callerId);
  const names = identities.length > 0 ? identities.map(({ value }) => value) : [callerId];
  if (names.some((name) => endingOf(name) === confirmation)) return;
  const message = "Is not how a number of this caller ends";
  throw new ServiceError("INVALID_PAYLOAD", `confirmation: ${message}.`, {
    details: [{ path: "confirmation", message }],
  });
}

interface RequestOf {
  callerId: string;
  identityVerification: string | undefined;
}

async function createRequest(ctx: ServiceContext, { callerId, identityVerification }: RequestOf): Promise<string> {
  if (identityVerification === undefined) {
    const message = "Say how it was made sure who the person is";
    throw new ServiceError("INVALID_PAYLOAD", `${message}.`, { details: [{ path: "identityVerification", message }] });
  }
  const input = { kind: "erasure" as const, subject: callerId, callerId, identityVerification };
  return (await createPrivacyRequest({ ctx, input })).requestId;
}

async function useRequest(
  ctx: ServiceContext,
  { requestId, callerId, identityVerification }: RequestOf & { requestId: string },
): Promise<string> {
  const request = await readPrivacyRequest({ ctx, input: { requestId } });
  if (request.callerId !== callerId) {
    throw new ServiceError("CONFLICT", "The privacy request is about another caller.");
  }
  if (identityVerification !== undefined && identityVerification !== request.identityVerification) {
    await updatePrivacyRequest({ ctx, input: { requestId, identityVerification } });
  }
  return requestId;
}
