import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { ServiceError } from "@elaaoms/core/errors";
import { newId } from "@elaaoms/core/ids";
import type { Transaction } from "@elaaoms/db/connect";
import { callerIdentities, callers, conversations, mergedCallers, privacyRequests } from "@elaaoms/db/schema/index";
import type { CallerBeforeMerge } from "@elaaoms/db/schema/merged-callers";
import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { findCaller, readCallerIdentity } from "./find-caller.ts";
import { finishMove } from "./merging/finish-move.ts";
import { type CallerRow, lockForMerging } from "./merging/lock-for-merging.ts";
import { movePart, type Part } from "./merging/move-part.ts";

/** By what is taken out: one of the caller's identities, or somebody who was merged into it. */
export type SplitOff = { identity: string } | { mergedCallerId: string };

export interface SplitCallerInput {
  /** A number in any spelling, a user id, or our own caller id. */
  callerId: string;
  off: SplitOff;
  reason?: string | undefined;
}

interface SplitPlan extends Part {
  identities: CallerIdentity[];
  /** As it was before it was merged. */
  before: CallerBeforeMerge | null;
  id: string;
}

/**
 * Makes two callers of one, because they are two people: an identity goes to a caller of its own, with its calls and the
 * memories that rest on them. Somebody who was merged gets their own id back. `NOT_FOUND`; `CONFLICT` when nothing would be
 * left, or the caller is being erased or is restricted.
 */
export async function splitCaller({ ctx, input }: ServiceCall<SplitCallerInput>): Promise<{ callerId: string }> {
  const found = await findCaller(ctx, input.callerId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  await ctx.initiations.flush();
  const { off } = input;
  const id = await ctx.db.transaction(async (tx) => {
    const from = (await lockForMerging(tx, ctx, [found.id])).get(found.id);
    if (!from) throw new ServiceError("NOT_FOUND", "There is no such caller.");
    const plan =
      "identity" in off
        ? await planByIdentity(tx, ctx, from, off.identity)
        : await planByMerge(tx, from, off.mergedCallerId);
    const to = await createPart(tx, ctx, from, plan);
    const arrivedIds = await movePart(tx, { from, to, part: plan });
    await finishMove(tx, ctx, { caller: to, arrivedIds: new Set() });
    await finishMove(tx, ctx, { caller: from, arrivedIds: new Set() });
    await recordEvent(tx, ctx, {
      action: "caller.split",
      target: { kind: "caller", id: to.id },
      callerId: from.id,
      reason: input.reason,
      details: {
        identities: plan.identities.length,
        conversations: plan.conversationIds.length,
        memories: arrivedIds.size,
      },
    });
    return to.id;
  });
  return { callerId: id };
}

async function planByIdentity(tx: Transaction, ctx: ServiceContext, from: CallerRow, raw: string): Promise<SplitPlan> {
  const own = await selectIdentities(tx, from);
  const values = new Set(
    ([undefined, "web", "whatsapp"] as const).map((channel) => readCallerIdentity(ctx, raw, channel)?.value),
  );
  const identity = own.find(({ value }) => values.has(value));
  if (!identity) throw new ServiceError("NOT_FOUND", "The caller has no such identity.");
  if (own.length === 1) throw new ServiceError("CONFLICT", "It is the caller's only identity.");
  const identities = [identity];
  const conversationIds = await selectConversations(tx, from, [], identities);
  return { id: newId("caller"), before: null, identities, conversationIds, memoryIds: [] };
}

async function planByMerge(tx: Transaction, from: CallerRow, mergedId: string): Promise<SplitPlan> {
  const isMerged = and(
    eq(mergedCallers.organizationId, from.organizationId),
    eq(mergedCallers.id, mergedId),
    eq(mergedCallers.callerId, from.id),
  );
  const [merged] = await tx.delete(mergedCallers).where(isMerged).returning();
  if (!merged) throw new ServiceError("NOT_FOUND", "No such caller was merged into this one.");
  const { before } = merged;
  const own = await selectIdentities(tx, from);
  const identities = before.identities.filter(({ kind, value }) =>
    own.some((identity) => identity.kind === kind && identity.value === value),
  );
  const conversationIds = await selectConversations(tx, from, before.conversationIds, identities);
  return { id: mergedId, before, identities, conversationIds, memoryIds: before.memoryIds };
}

function selectIdentities(tx: Transaction, { organizationId, id }: CallerRow): Promise<CallerIdentity[]> {
  return tx
    .select({ kind: callerIdentities.kind, value: callerIdentities.value })
    .from(callerIdentities)
    .where(and(eq(callerIdentities.organizationId, organizationId), eq(callerIdentities.callerId, id)));
}

/** The caller's calls that were made with these identities, and those named. */
async function selectConversations(
  tx: Transaction,
  { organizationId, id }: CallerRow,
  named: readonly string[],
  identities: readonly CallerIdentity[],
): Promise<string[]> {
  const made = identities.map(({ kind, value }): SQL | undefined =>
    or(
      and(eq(conversations.identityKind, kind), eq(conversations.identityValue, value)),
      and(
        isNull(conversations.identityKind),
        eq(conversations.announcedIdentityKind, kind),
        eq(conversations.announcedIdentityValue, value),
      ),
    ),
  );
  const rows = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, organizationId),
        eq(conversations.callerId, id),
        or(inArray(conversations.id, [...named]), ...made),
      ),
    );
  return rows.map((row) => row.id);
}

async function createPart(tx: Transaction, ctx: ServiceContext, from: CallerRow, plan: SplitPlan): Promise<CallerRow> {
  const { organizationId } = from;
  const { before } = plan;
  const [to] = await tx
    .insert(callers)
    .values({
      organizationId,
      id: plan.id,
      language: before?.language ?? from.language,
      isVip: before?.isVip ?? from.isVip,
      isTest: before?.isTest ?? from.isTest,
      highFrequencyAt: before?.highFrequencyAt ? new Date(before.highFrequencyAt) : null,
      highFrequencyUntil: before?.highFrequencyUntil ? new Date(before.highFrequencyUntil) : null,
      // Above everything that any process may still have in its cache under this id.
      memoryVersion: (before?.memoryVersion ?? 0) + 1,
      erasureEpoch: before?.erasureEpoch ?? 0,
      createdAt: before ? new Date(before.createdAt) : ctx.clock.now(),
    })
    .returning();
  if (!to) throw new Error("A caller was not inserted.");
  for (const { kind, value } of plan.identities) {
    await tx
      .update(callerIdentities)
      .set({ callerId: to.id })
      .where(
        and(
          eq(callerIdentities.organizationId, organizationId),
          eq(callerIdentities.kind, kind),
          eq(callerIdentities.value, value),
        ),
      );
  }
  const { privacyRequestIds = [], mergedCallerIds = [] } = before ?? {};
  for (const [table, ids] of [
    [privacyRequests, privacyRequestIds],
    [mergedCallers, mergedCallerIds],
  ] as const) {
    await tx
      .update(table)
      .set({ callerId: to.id })
      .where(
        and(
          eq(table.organizationId, organizationId),
          inArray(table.id, [...ids]),
          eq(table.callerId, from.id),
          sql`true`,
        ),
      );
  }
  return to;
}
