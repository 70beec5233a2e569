import type { Transaction } from "@elaaoms/db/connect";
import { callers, privacyRequests } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import { withdrawExports } from "../audit/exports/withdraw-exports.ts";
import { countMirrored, eraseMirrored } from "../openmemory/erase-mirrored.ts";
import { forgetRequests } from "../privacy-requests/forget-requests.ts";
import { certify } from "./certify.ts";
import { claimUnreadDeliveries, eraseConversations, takeConversations } from "./erase-conversations.ts";
import type { ErasureContext } from "./erasure-context.ts";
import { type ErasureSubject, openSubject } from "./erasure-subject.ts";
import { addCounts, callerStores, countStores, eraseStore, type StoreSubject } from "./stores.ts";

export interface EraseCallerInput {
  requestId: string;
  /** Aborts when the process is told to end; what is done until then stays done. */
  signal: AbortSignal;
}

type ErasureRequest = typeof privacyRequests.$inferSelect;

/** Something of the caller is still there. The message names stores and numbers alone. */
class ErasureIncompleteError extends Error {
  override readonly name = "ErasureIncompleteError";
}

/**
 * Deletes everything of a caller, in steps that can be repeated: after a crash the next attempt goes on where this one ended.
 * Then every store is searched again, and only when none holds anything the request is completed and certified. Throws what
 * it ran into, after noting that on the request.
 */
export async function eraseCaller({
  ctx,
  input,
}: {
  ctx: ErasureContext;
  input: EraseCallerInput;
}): Promise<"completed" | "nothing_to_do"> {
  const request = await selectRequest(ctx, input.requestId);
  if (request?.state !== "in_progress" || !request.sealedSubject) return "nothing_to_do";
  try {
    await eraseAll(ctx, request, openSubject(ctx.secretBox, request.id, request.sealedSubject), input.signal);
  } catch (error) {
    const fields = { privacyRequestId: request.id, err: error };
    ctx.log.error(fields, "An erasure did not get to its end, and will be taken up again.");
    const reason = error instanceof ErasureIncompleteError ? error.message : "An attempt failed; see the log.";
    await ctx.db
      .update(privacyRequests)
      .set({ error: reason, updatedAt: ctx.clock.now() })
      .where(isRequest(ctx, request.id));
    throw error;
  }
  ctx.log.info({ privacyRequestId: request.id }, "A caller was erased.");
  return "completed";
}

async function eraseAll(
  ctx: ErasureContext,
  request: ErasureRequest,
  { callerId, identities }: ErasureSubject,
  signal: AbortSignal,
): Promise<void> {
  const subject: StoreSubject = { organizationId: ctx.organization.id, callerId, identities };
  await claimUnreadDeliveries(ctx, subject);
  while (await eraseBatch(ctx, request, subject, signal)) signal.throwIfAborted();
  await eraseRest(ctx, request.id, subject);
  // Last: nothing of the caller can be given to the server any more.
  const mirrored = await eraseMirrored(ctx, { callerId, signal });
  if (mirrored > 0) await ctx.db.transaction((tx) => addDeleted(tx, ctx, request.id, { openmemory: mirrored }));
  const atOpenMemory: Record<string, number> = ctx.openMemory
    ? { openmemory: await countMirrored(ctx, { callerId, signal }) }
    : {};
  const found = { ...(await countStores(ctx.db, subject)), ...atOpenMemory };
  const left = Object.entries(found).filter(([, count]) => count > 0);
  if (left.length > 0) {
    throw new ErasureIncompleteError(`Still found: ${left.map(([name, count]) => `${count} ${name}`).join(", ")}.`);
  }
  await certify(ctx, { requestId: request.id, found });
}

async function selectRequest(ctx: ErasureContext, requestId: string): Promise<ErasureRequest | undefined> {
  const [request] = await ctx.db.select().from(privacyRequests).where(isRequest(ctx, requestId));
  return request;
}

function isRequest(ctx: ErasureContext, requestId: string) {
  return and(eq(privacyRequests.organizationId, ctx.organization.id), eq(privacyRequests.id, requestId));
}

/** Deletes some conversations, at the platform first where that was asked for; false when there were none left. */
async function eraseBatch(
  ctx: ErasureContext,
  request: ErasureRequest,
  subject: StoreSubject,
  signal: AbortSignal,
): Promise<boolean> {
  const ids = await ctx.db.transaction((tx) => takeConversations(tx, subject));
  if (ids.length === 0) return false;
  // Our ids of them are what leads there: they go last.
  const atPlatform = request.options?.atElevenLabs ? await eraseAtPlatform(ctx, ids, signal) : 0;
  await ctx.db.transaction(async (tx) => {
    const erased = await eraseConversations(tx, ctx, ids);
    await addDeleted(tx, ctx, request.id, addCounts(erased, atPlatform > 0 ? { at_elevenlabs: atPlatform } : {}));
  });
  return true;
}

async function eraseAtPlatform(ctx: ErasureContext, ids: readonly string[], signal: AbortSignal): Promise<number> {
  let deleted = 0;
  for (const id of ids) {
    const outcome = await ctx.platformConversations?.deleteConversation(id, { signal });
    if (outcome === "deleted") deleted += 1;
  }
  return deleted;
}

/**
 * The last step, in one transaction: under the caller's lock nothing can be filed under them, so what is found now is all
 * there will ever be.
 */
async function eraseRest(ctx: ErasureContext, requestId: string, subject: StoreSubject): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockIfThere(tx, subject);
    let deleted: Record<string, number> = {};
    for (let ids = await takeConversations(tx, subject); ids.length > 0; ids = await takeConversations(tx, subject)) {
      deleted = addCounts(deleted, await eraseConversations(tx, ctx, ids));
    }
    // Before the audit log forgets, by which these files are known.
    deleted = addCounts(deleted, { audit_exports: await withdrawExports(tx, ctx, subject) });
    for (const store of callerStores) {
      deleted = addCounts(deleted, { [store.name]: await eraseStore(tx, store, subject) });
    }
    await forgetRequests(tx, ctx, subject);
    await addDeleted(tx, ctx, requestId, deleted);
  });
}

async function lockIfThere(tx: Transaction, { organizationId, callerId }: StoreSubject): Promise<void> {
  await tx
    .select({ id: callers.id })
    .from(callers)
    .where(and(eq(callers.organizationId, organizationId), eq(callers.id, callerId)))
    .for("update");
}

async function addDeleted(
  tx: Transaction,
  ctx: ErasureContext,
  requestId: string,
  deleted: Record<string, number>,
): Promise<void> {
  const [request] = await tx.select().from(privacyRequests).where(isRequest(ctx, requestId)).for("update");
  await tx
    .update(privacyRequests)
    .set({ deleted: addCounts(request?.deleted ?? {}, deleted), error: null, updatedAt: ctx.clock.now() })
    .where(isRequest(ctx, requestId));
}
