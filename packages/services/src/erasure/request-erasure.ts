import { dayMs } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import {
  agentBriefs,
  briefs,
  callerIdentities,
  callers,
  erasedIdentities,
  privacyRequests,
  suppressions,
} from "@elaaoms/db/schema/index";
import { and, eq, inArray } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { findCaller } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { lockCaller } from "../memories/store-statements.ts";
import { identityDigest } from "./erasure-digests.ts";
import { type ErasureSubject, sealSubject } from "./erasure-subject.ts";
import { countStores } from "./stores.ts";

export interface RequestErasureInput {
  /** A number in any spelling, a user id, or our own caller id. */
  callerId: string;
  reason?: string | undefined;
  /** The person objects, too: their calls are neither read nor stored from now on. */
  suppress: boolean;
  /** The conversations at the platform as well. */
  atElevenLabs: boolean;
}

/** The law's month, less two days to notice that something is stuck. */
export const dueAfterMs = 28 * dayMs;

/** What an erasure would delete, by store. `NOT_FOUND` when the organization knows no such caller. */
export async function previewErasure({
  ctx,
  input,
}: ServiceCall<Pick<RequestErasureInput, "callerId">>): Promise<{ callerId: string; counts: Record<string, number> }> {
  const callerId = await findErasable(ctx, input.callerId);
  const identities = await selectIdentities(ctx.db, ctx, callerId);
  const subject = { organizationId: ctx.organization.id, callerId, identities };
  return { callerId, counts: await countStores(ctx.db, subject) };
}

/**
 * Begins to erase a caller, and returns the id of the privacy request that tells how it goes. From here on no agent is told
 * anything of the caller, what is being extracted is not stored, and calls from before this moment that arrive late are
 * dropped; the rest is deleted by a job. `NOT_FOUND`; `CONFLICT` under a legal hold; `INVALID_PAYLOAD` where something was
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
  const callerId = await findErasable(ctx, input.callerId);
  // What was announced a moment ago carries the number and must be there to be deleted.
  await ctx.initiations.flush();
  const requestId = newId("privacyRequest");
  await ctx.db.transaction(async (tx) => {
    await lockCaller(tx, ctx, callerId);
    await refuseUnderHold(tx, ctx, callerId);
    const subject = await fence(tx, ctx, { callerId, requestId, suppress: input.suppress });
    const now = ctx.clock.now();
    await tx.insert(privacyRequests).values({
      organizationId: ctx.organization.id,
      id: requestId,
      kind: "erasure",
      state: "in_progress",
      callerId,
      receivedAt: now,
      dueAt: new Date(now.getTime() + dueAfterMs),
      requestedBy: { kind: ctx.actor.kind, id: ctx.actor.id },
      options: { suppress: input.suppress, atElevenLabs: input.atElevenLabs },
      deleted: { identities: subject.identities.length },
      sealedSubject: sealSubject(ctx.secretBox, requestId, subject),
      createdAt: now,
      updatedAt: now,
    });
    await ctx.queue.enqueue("erase-caller", { organizationId: ctx.organization.id, requestId }, { transaction: tx });
    await recordEvent(tx, ctx, {
      action: "caller.erasure_requested",
      target: { kind: "privacy_request", id: requestId },
      callerId,
      reason: input.reason,
      details: { suppress: input.suppress, at_elevenlabs: input.atElevenLabs },
    });
  });
  ctx.memorySets.forget(ctx.organization.id, callerId);
  return { requestId };
}

async function findErasable(ctx: ServiceContext, raw: string): Promise<string> {
  const found = await findCaller(ctx, raw);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  return found.id;
}

async function refuseUnderHold(tx: Transaction, ctx: ServiceContext, callerId: string): Promise<void> {
  const [hold] = await tx
    .select({ id: privacyRequests.id })
    .from(privacyRequests)
    .where(
      and(
        eq(privacyRequests.organizationId, ctx.organization.id),
        eq(privacyRequests.callerId, callerId),
        eq(privacyRequests.legalHold, true),
      ),
    )
    .limit(1);
  if (hold) throw new ServiceError("CONFLICT", `A legal hold forbids it: see the privacy request ${hold.id}.`);
}

/** Cuts the caller off from everything that could read or add to what is known, and answers who it is. */
async function fence(
  tx: Transaction,
  ctx: ServiceContext,
  options: { callerId: string; requestId: string; suppress: boolean },
): Promise<ErasureSubject> {
  const { callerId, requestId, suppress } = options;
  const organizationId = ctx.organization.id;
  const identities = await selectIdentities(tx, ctx, callerId);
  const counts = await countStores(tx, { organizationId, callerId, identities });
  const ofCaller = and(eq(callers.organizationId, organizationId), eq(callers.id, callerId));
  const [caller] = await tx.select().from(callers).where(ofCaller);
  await tx
    .update(callers)
    .set({
      erasureEpoch: (caller?.erasureEpoch ?? 0) + 1,
      memoryVersion: (caller?.memoryVersion ?? 0) + 1,
      // Until the job has deleted it, nobody is told anything, also not by our own id.
      restrictedAt: ctx.clock.now(),
    })
    .where(ofCaller);
  await listIdentities(tx, ctx, { identities, requestId, suppress });
  await tx
    .delete(callerIdentities)
    .where(and(eq(callerIdentities.organizationId, organizationId), eq(callerIdentities.callerId, callerId)));
  await tx.delete(briefs).where(and(eq(briefs.organizationId, organizationId), eq(briefs.callerId, callerId)));
  await tx
    .delete(agentBriefs)
    .where(and(eq(agentBriefs.organizationId, organizationId), eq(agentBriefs.callerId, callerId)));
  return { callerId, identities, counts };
}

async function listIdentities(
  tx: Transaction,
  ctx: ServiceContext,
  options: { identities: ErasureSubject["identities"]; requestId: string; suppress: boolean },
): Promise<void> {
  const { identities, requestId, suppress } = options;
  const organizationId = ctx.organization.id;
  const now = ctx.clock.now();
  const digests = identities.map((identity) => identityDigest(ctx, identity));
  if (digests.length === 0) return;
  await tx
    .delete(erasedIdentities)
    .where(and(eq(erasedIdentities.organizationId, organizationId), inArray(erasedIdentities.digest, digests)));
  await tx
    .insert(erasedIdentities)
    .values(digests.map((digest) => ({ organizationId, digest, requestId, erasedAt: now })));
  if (!suppress) return;
  await tx
    .insert(suppressions)
    .values(digests.map((digest) => ({ organizationId, digest, requestId, createdAt: now })))
    .onConflictDoNothing();
}

function selectIdentities(
  db: ServiceContext["db"] | Transaction,
  ctx: ServiceContext,
  callerId: string,
): Promise<ErasureSubject["identities"]> {
  return db
    .select({ kind: callerIdentities.kind, value: callerIdentities.value })
    .from(callerIdentities)
    .where(and(eq(callerIdentities.organizationId, ctx.organization.id), eq(callerIdentities.callerId, callerId)));
}
