import { newId } from "@elaaoms/core/ids";
import {
  callers,
  erasedConversations,
  erasedIdentities,
  privacyRequests,
  suppressions,
} from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import { markRestricted } from "../callers/mark-restricted.ts";
import { beginErasure } from "../erasure/begin-erasure.ts";
import { eraseCaller } from "../erasure/erase-caller.ts";
import { eraseConversations } from "../erasure/erase-conversations.ts";
import type { ErasureContext } from "../erasure/erasure-context.ts";
import { forgetRequestsNamed } from "../privacy-requests/forget-requests.ts";
import type { ErasureList } from "./erasure-list.ts";
import { type ErasedCaller, findErasedCallers, findErasedConversations } from "./find-erased.ts";

/** What the restored data of one organization held that it must not. */
export interface AppliedErasures {
  callersErased: number;
  conversationsErased: number;
  callersRestricted: number;
  suppressions: number;
}

const chunkSize = 1_000;
const conversationBatch = 200;

/**
 * Applies everything that was erased, objected to and restricted since a backup to the data that was restored from it. Each
 * erasure is a whole one, verified and certified. It can be repeated, and changes nothing where nothing came back. To be awaited
 * before the restored data serves anybody.
 */
export async function applyErasures(
  ctx: ErasureContext,
  list: ErasureList,
  signal: AbortSignal,
): Promise<AppliedErasures> {
  await mergeLists(ctx, list);
  const { erased, objected } = await findErasedCallers(ctx, list);
  for (const caller of erased.values()) await eraseAgain(ctx, list, caller, signal);
  const conversationIds = await findErasedConversations(ctx, list);
  for (let start = 0; start < conversationIds.length; start += conversationBatch) {
    const batch = conversationIds.slice(start, start + conversationBatch);
    await ctx.db.transaction((tx) => eraseConversations(tx, ctx, batch));
  }
  await ctx.db.transaction((tx) =>
    forgetRequestsNamed(
      tx,
      ctx,
      [...list.identities].map(([hex, { at }]) => ({ hex, at })),
    ),
  );
  const applied = {
    callersErased: erased.size,
    conversationsErased: conversationIds.length,
    callersRestricted: await restrictAgain(ctx, list, objected),
    suppressions: list.suppressions.size,
  };
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, {
      action: "restore.checked",
      details: {
        callers_erased: applied.callersErased,
        conversations_erased: applied.conversationsErased,
        callers_restricted: applied.callersRestricted,
        suppressions: applied.suppressions,
      },
    }),
  );
  return applied;
}

/** The lists come first: what arrives from here on is dropped. */
async function mergeLists(ctx: ErasureContext, list: ErasureList): Promise<void> {
  const organizationId = ctx.organization.id;
  const identities = [...list.identities].map(([hex, { requestId, at }]) => ({
    ...{ organizationId, digest: Buffer.from(hex, "hex") },
    ...{ requestId, erasedAt: at },
  }));
  const conversations = [...list.conversations].map(([hex, at]) => ({
    ...{ organizationId, digest: Buffer.from(hex, "hex") },
    erasedAt: at,
  }));
  const objections = [...list.suppressions].map(([hex, { requestId, at }]) => ({
    ...{ organizationId, digest: Buffer.from(hex, "hex") },
    ...{ requestId, createdAt: at },
  }));
  await ctx.db.transaction(async (tx) => {
    for (const rows of chunksOf(identities)) {
      await tx
        .insert(erasedIdentities)
        .values(rows)
        .onConflictDoUpdate({
          target: [erasedIdentities.organizationId, erasedIdentities.digest],
          set: { erasedAt: sql`greatest(${erasedIdentities.erasedAt}, excluded.erased_at)` },
        });
    }
    for (const rows of chunksOf(conversations)) await tx.insert(erasedConversations).values(rows).onConflictDoNothing();
    for (const rows of chunksOf(objections)) await tx.insert(suppressions).values(rows).onConflictDoNothing();
  });
}

function* chunksOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += chunkSize) yield items.slice(start, start + chunkSize);
}

/** No hold of the backup's time stops it: the erasure was made when it was allowed. */
async function eraseAgain(
  ctx: ErasureContext,
  list: ErasureList,
  { callerId, requestId: originalId, erasedAt }: ErasedCaller,
  signal: AbortSignal,
): Promise<void> {
  const running = await findRunning(ctx, callerId);
  const requestId = running ?? (await freeRequestId(ctx, originalId));
  if (!running) {
    const suppress = [...list.suppressions.values()].some((objection) => objection.requestId === originalId);
    await ctx.db.transaction(async (tx) => {
      await tx
        .select({ id: callers.id })
        .from(callers)
        .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId)))
        .for("no key update");
      // What lies at the platform was deleted with the erasure itself.
      await beginErasure(tx, ctx, { callerId, requestId, suppress, atElevenLabs: false, erasedAt });
    });
  }
  await eraseCaller({ ctx, input: { requestId, signal } });
}

/** An erasure that had begun when the backup was made. */
async function findRunning(ctx: ErasureContext, callerId: string): Promise<string | undefined> {
  const [running] = await ctx.db
    .select({ id: privacyRequests.id })
    .from(privacyRequests)
    .where(
      and(
        eq(privacyRequests.organizationId, ctx.organization.id),
        eq(privacyRequests.callerId, callerId),
        isNotNull(privacyRequests.sealedSubject),
      ),
    );
  return running?.id;
}

/** The id that the request has always had, unless one of the backup stands for something else. */
async function freeRequestId(ctx: ErasureContext, originalId: string): Promise<string> {
  const [taken] = await ctx.db
    .select({ state: privacyRequests.state })
    .from(privacyRequests)
    .where(and(eq(privacyRequests.organizationId, ctx.organization.id), eq(privacyRequests.id, originalId)));
  const isOver = taken?.state === "completed" || taken?.state === "refused";
  return isOver ? newId("privacyRequest") : originalId;
}

async function restrictAgain(ctx: ErasureContext, list: ErasureList, objected: ReadonlySet<string>): Promise<number> {
  const due = [...new Set([...list.restricted.keys(), ...objected])];
  let restricted = 0;
  for (const ids of chunksOf(due)) {
    restricted += await ctx.db.transaction(async (tx) => {
      const rows = await tx
        .select({ id: callers.id })
        .from(callers)
        .where(
          and(eq(callers.organizationId, ctx.organization.id), inArray(callers.id, ids), isNull(callers.restrictedAt)),
        )
        .for("no key update");
      for (const { id } of rows) {
        const at = list.restricted.get(id) ?? ctx.clock.now();
        await markRestricted(tx, { organizationId: ctx.organization.id, callerId: id, at });
      }
      for (const { id } of rows) await recordEvent(tx, ctx, { action: "caller.restricted", callerId: id });
      return rows.length;
    });
  }
  return restricted;
}
