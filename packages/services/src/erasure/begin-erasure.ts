import { ServiceError } from "@elaaoms/core/errors";
import type { Database, Transaction } from "@elaaoms/db/connect";
import {
  agentBriefs,
  briefs,
  callerIdentities,
  callers,
  erasedIdentities,
  privacyRequests,
  recallSets,
} from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { countLinkedItems } from "../openmemory/erase-mirrored.ts";
import { noteMirrorChange } from "../openmemory/note-change.ts";
import { answerDueAt } from "../privacy-requests/deadlines.ts";
import { openStates } from "../privacy-requests/request-states.ts";
import type { ErasureContext } from "./erasure-context.ts";
import { identityDigest } from "./erasure-digests.ts";
import { type ErasureSubject, sealSubject } from "./erasure-subject.ts";
import { countStores } from "./stores.ts";
import { suppressIdentities } from "./suppress-identities.ts";

export interface BeginErasureOptions {
  callerId: string;
  /** Of the request that asks for it; one is made when there is none with this id. */
  requestId: string;
  reason?: string | undefined;
  suppress: boolean;
  atElevenLabs: boolean;
  /** Calls that took place up to this moment are dropped. */
  erasedAt: Date;
}

/**
 * Begins an erasure in the transaction, which has locked the caller: cuts them off from everything that could read or add to
 * what is known, lists their identities as erased, and gives the request its job. `CONFLICT` when the request has ended or its
 * erasure runs already.
 */
export async function beginErasure(tx: Transaction, ctx: ErasureContext, options: BeginErasureOptions): Promise<void> {
  const { callerId, requestId, suppress, atElevenLabs } = options;
  const { subject, deleted } = await fence(tx, ctx, options);
  await storeRequest(tx, ctx, options, subject, deleted);
  await ctx.queue.enqueue("erase-caller", { organizationId: ctx.organization.id, requestId }, { transaction: tx });
  await recordEvent(tx, ctx, {
    action: "caller.erasure_requested",
    target: { kind: "privacy_request", id: requestId },
    callerId,
    reason: options.reason,
    details: { suppress, at_elevenlabs: atElevenLabs },
  });
}

async function storeRequest(
  tx: Transaction,
  ctx: ErasureContext,
  { callerId, requestId, suppress, atElevenLabs }: BeginErasureOptions,
  subject: ErasureSubject,
  deleted: Record<string, number>,
): Promise<void> {
  const now = ctx.clock.now();
  const mirrored = await countLinkedItems(tx, ctx, callerId);
  const begun = {
    state: "in_progress" as const,
    callerId,
    options: { suppress, atElevenLabs },
    // The server is made to give these up by whoever comes first, the mirror's job or the erasure's: they are counted here.
    deleted: { ...deleted, ...(mirrored > 0 && { openmemory: mirrored }) },
    sealedSubject: sealSubject(ctx.secretBox, requestId, subject),
    updatedAt: now,
  };
  const stored = await tx
    .insert(privacyRequests)
    .values({
      ...begun,
      organizationId: ctx.organization.id,
      id: requestId,
      kind: "erasure",
      receivedAt: now,
      dueAt: answerDueAt(now),
      requestedBy: { kind: ctx.actor.kind, id: ctx.actor.id },
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [privacyRequests.organizationId, privacyRequests.id],
      set: begun,
      setWhere: and(isNull(privacyRequests.sealedSubject), inArray(privacyRequests.state, [...openStates])),
    })
    .returning({ id: privacyRequests.id });
  if (stored.length === 0) throw new ServiceError("CONFLICT", "The erasure runs, or the request has ended.");
}

/** What an agent could still be told something from: it is not left to the job. */
const toldFrom = { briefs, agent_briefs: agentBriefs, recall_sets: recallSets };

async function fence(
  tx: Transaction,
  ctx: ErasureContext,
  options: BeginErasureOptions,
): Promise<{ subject: ErasureSubject; deleted: Record<string, number> }> {
  const { callerId } = options;
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
  await listIdentities(tx, ctx, identities, options);
  await noteMirrorChange(tx, ctx, { organizationId, callerId });
  await tx
    .delete(callerIdentities)
    .where(and(eq(callerIdentities.organizationId, organizationId), eq(callerIdentities.callerId, callerId)));
  const deleted: Record<string, number> = { identities: identities.length };
  for (const [store, table] of Object.entries(toldFrom)) {
    const { rowCount } = await tx
      .delete(table)
      .where(and(eq(table.organizationId, organizationId), eq(table.callerId, callerId)));
    deleted[store] = rowCount ?? 0;
  }
  return { subject: { callerId, identities, counts }, deleted };
}

async function listIdentities(
  tx: Transaction,
  ctx: ErasureContext,
  identities: ErasureSubject["identities"],
  { requestId, suppress, erasedAt }: BeginErasureOptions,
): Promise<void> {
  const organizationId = ctx.organization.id;
  const digests = identities.map((identity) => identityDigest(ctx, identity));
  if (digests.length === 0) return;
  await tx
    .delete(erasedIdentities)
    .where(and(eq(erasedIdentities.organizationId, organizationId), inArray(erasedIdentities.digest, digests)));
  await tx.insert(erasedIdentities).values(digests.map((digest) => ({ organizationId, digest, requestId, erasedAt })));
  if (suppress) await suppressIdentities(tx, ctx, { identities, requestId });
}

export function selectIdentities(
  db: Database | Transaction,
  ctx: Pick<ErasureContext, "organization">,
  callerId: string,
): Promise<ErasureSubject["identities"]> {
  return db
    .select({ kind: callerIdentities.kind, value: callerIdentities.value })
    .from(callerIdentities)
    .where(and(eq(callerIdentities.organizationId, ctx.organization.id), eq(callerIdentities.callerId, callerId)));
}
