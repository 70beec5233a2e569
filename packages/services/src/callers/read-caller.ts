import { ServiceError } from "@elaaoms/core/errors";
import type { BriefBody } from "@elaaoms/db/schema/briefs";
import { briefs, callerIdentities, callers, conversations, memories, mergedCallers } from "@elaaoms/db/schema/index";
import { and, count, desc, eq, inArray, sql } from "drizzle-orm";
import { recordSensitiveRead } from "../audit/record-sensitive-read.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { recalledStatuses } from "../memories/agent-visibility.ts";
import { type MemoryView, selectMemoryViews } from "../memories/memory-view.ts";
import { findCaller } from "./find-caller.ts";

export interface MergedCaller {
  id: string;
  name: string | null;
  identities: { kind: string; value: string }[];
  conversations: number;
  mergedAt: Date;
}

export interface CallerView {
  caller: typeof callers.$inferSelect;
  identities: { kind: string; value: string }[];
  conversations: number;
  /** When the first of them began, or was announced; null before it. */
  firstCallAt: Date | null;
  /** Who has become part of the caller, the newest first: what can be undone. */
  merged: MergedCaller[];
  /** What is held to be true of the caller, most important first. */
  memories: MemoryView[];
  /** What the next call starts from; null before the first call was processed. */
  brief: BriefBody | null;
}

/** When a call began; of one that was only announced, when that was. */
const calledAt = sql`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;

/** What is known of a caller, named by number, user id or our own id. `NOT_FOUND` when the organization knows no such one. */
export async function readCaller({ ctx, input }: ServiceCall<{ callerId: string }>): Promise<CallerView> {
  const found = await findCaller(ctx, input.callerId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const organizationId = ctx.organization.id;
  const [[caller], identities, [calls], merged, [brief], known] = await Promise.all([
    ctx.db
      .select()
      .from(callers)
      .where(and(eq(callers.organizationId, organizationId), eq(callers.id, found.id))),
    ctx.db
      .select({ kind: callerIdentities.kind, value: callerIdentities.value })
      .from(callerIdentities)
      .where(and(eq(callerIdentities.organizationId, organizationId), eq(callerIdentities.callerId, found.id)))
      .orderBy(callerIdentities.kind, callerIdentities.createdAt),
    ctx.db
      .select({
        count: count(),
        firstAt: sql<Date | null>`min(${calledAt})`.mapWith(conversations.createdAt),
      })
      .from(conversations)
      .where(and(eq(conversations.organizationId, organizationId), eq(conversations.callerId, found.id))),
    selectMerged(ctx, found.id),
    ctx.db
      .select({ body: briefs.body })
      .from(briefs)
      .where(and(eq(briefs.organizationId, organizationId), eq(briefs.callerId, found.id))),
    selectKnown(ctx, found.id),
  ]);
  if (!caller) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  await recordSensitiveRead(ctx, known, "caller");
  return {
    ...{ caller, identities, merged, memories: known, brief: brief?.body ?? null },
    ...{ conversations: calls?.count ?? 0, firstCallAt: calls?.firstAt ?? null },
  };
}

async function selectMerged(ctx: ServiceContext, callerId: string): Promise<MergedCaller[]> {
  const rows = await ctx.db
    .select({ id: mergedCallers.id, before: mergedCallers.before, mergedAt: mergedCallers.mergedAt })
    .from(mergedCallers)
    .where(and(eq(mergedCallers.organizationId, ctx.organization.id), eq(mergedCallers.callerId, callerId)))
    .orderBy(desc(mergedCallers.mergedAt), desc(mergedCallers.id));
  // Whoever was part of one of these came along and is theirs to give back.
  const nested = new Set(rows.flatMap(({ before }) => before.mergedCallerIds));
  return rows
    .filter(({ id }) => !nested.has(id))
    .map(({ id, before: { name, identities, conversationIds }, mergedAt }) => ({
      ...{ id, name, identities, mergedAt },
      conversations: conversationIds.length,
    }));
}

async function selectKnown(ctx: ServiceContext, callerId: string): Promise<MemoryView[]> {
  const rows = await ctx.db
    .select({ id: memories.id })
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, ctx.organization.id),
        eq(memories.callerId, callerId),
        inArray(memories.status, [...recalledStatuses]),
      ),
    )
    .orderBy(desc(memories.importance), desc(memories.lastReinforcedAt));
  const views = await selectMemoryViews(
    ctx,
    rows.map(({ id }) => id),
  );
  const order = new Map(rows.map(({ id }, index) => [id, index]));
  return views.sort((first, second) => (order.get(first.id) ?? 0) - (order.get(second.id) ?? 0));
}
