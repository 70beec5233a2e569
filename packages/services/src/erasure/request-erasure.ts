import { ServiceError } from "@elaaoms/core/errors";
import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { lockCaller } from "../memories/store-statements.ts";
import { requireCallerId } from "../privacy-requests/require-caller.ts";
import { beginErasure, selectIdentities } from "./begin-erasure.ts";
import { selectHolds } from "./legal-holds.ts";
import { refuseWhileErased } from "./refuse-while-erased.ts";
import { countStores } from "./stores.ts";

export interface RequestErasureInput {
  /** A number in any spelling, a user id, or our own caller id. */
  callerId: string;
  reason?: string | undefined;
  /** The person objects, too: their calls are neither read nor stored from now on. */
  suppress: boolean;
  /** The conversations at the platform as well. */
  atElevenLabs: boolean;
  /** The request of the queue that asks for it; one is made when absent. */
  requestId?: string | undefined;
}

/** What an erasure would delete, by store. `NOT_FOUND` when the organization knows no such caller. */
export async function previewErasure({
  ctx,
  input,
}: ServiceCall<Pick<RequestErasureInput, "callerId">>): Promise<{ callerId: string; counts: Record<string, number> }> {
  const callerId = await requireCallerId(ctx, input.callerId);
  const identities = await selectIdentities(ctx.db, ctx, callerId);
  const subject = { organizationId: ctx.organization.id, callerId, identities };
  return { callerId, counts: await countStores(ctx.db, subject) };
}

/**
 * Begins to erase a caller, and returns the id of the privacy request that tells how it goes. From here on no agent is told
 * anything of the caller, what is being extracted is not stored, and calls from before this moment that arrive late are
 * dropped; the rest is deleted by a job. `NOT_FOUND`; `CONFLICT` while another erasure of theirs runs, and under a legal hold; `INVALID_PAYLOAD` where something was
 * asked of the platform that the installation cannot reach.
 */
export async function requestErasure({ ctx, input }: ServiceCall<RequestErasureInput>): Promise<{ requestId: string }> {
  if (input.atElevenLabs && !ctx.platformConversations) {
    throw new ServiceError(
      "INVALID_PAYLOAD",
      "Conversations at ElevenLabs cannot be deleted: there is no key for it.",
      {
        details: [{ path: "at_elevenlabs", message: "Needs ELEVENLABS_API_KEY" }],
      },
    );
  }
  const callerId = await requireCallerId(ctx, input.callerId);
  // What was announced a moment ago carries the number and must be there to be deleted.
  await ctx.initiations.flush();
  const { reason, suppress, atElevenLabs, requestId = newId("privacyRequest") } = input;
  await ctx.db.transaction(async (tx) => {
    await lockCaller(tx, ctx, callerId);
    // A second one would find nothing and certify that.
    await refuseWhileErased(tx, ctx, callerId);
    await refuseUnderHold(tx, ctx, callerId);
    const erasedAt = ctx.clock.now();
    await beginErasure(tx, ctx, { callerId, requestId, reason, suppress, atElevenLabs, erasedAt });
  });
  ctx.memorySets.forget(ctx.organization.id, callerId);
  return { requestId };
}

async function refuseUnderHold(tx: Transaction, ctx: ServiceContext, callerId: string): Promise<void> {
  const [hold] = await selectHolds(tx, ctx, callerId);
  if (hold) throw new ServiceError("CONFLICT", `A legal hold forbids it: see the privacy request ${hold}.`);
}
