import { ServiceError } from "@elaaoms/core/errors";
import { conversations, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, eq, inArray, sql } from "drizzle-orm";
import { recordSensitiveRead } from "../audit/record-sensitive-read.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { afterCursor, toPage } from "../lists/list-cursor.ts";
import { categoriesInWords, loadHarmless } from "../memories/mask-views.ts";
import { type MemoryView, selectMemoryViews } from "../memories/memory-view.ts";
import { findCaller } from "./find-caller.ts";

export interface ListCallsInput {
  /** A number in any spelling, a user id, or our own caller id. */
  callerId: string;
  cursor?: string | undefined;
  limit: number;
}

const callColumns = {
  id: conversations.id,
  agentId: conversations.agentId,
  status: conversations.status,
  channel: conversations.channel,
  startedAt: conversations.startedAt,
  createdAt: conversations.createdAt,
  durationSeconds: conversations.durationSeconds,
  topic: conversations.topic,
  summary: conversations.summary,
  sensitivity: conversations.sensitivity,
};

type CallRow = Pick<typeof conversations.$inferSelect, keyof typeof callColumns>;

/** A call with what it taught. */
export interface CallerCall extends CallRow {
  /** The summary gave way to its categories, because it tells something sensitive, or may. */
  summaryMasked: boolean;
  /** What was first stated in it, and what it confirmed. */
  memories: (MemoryView & { isNew: boolean })[];
}

/** When a call began; of one that was only announced, when that was. */
const calledAt = sql<string>`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;

/** A caller's calls, newest first, each with what it taught. `NOT_FOUND`; `INVALID_PAYLOAD` for a foreign cursor. */
export async function listCalls({
  ctx,
  input,
}: ServiceCall<ListCallsInput>): Promise<{ items: CallerCall[]; nextCursor: string | null }> {
  const found = await findCaller(ctx, input.callerId);
  if (!found) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const rows = await ctx.db
    .select(callColumns)
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, ctx.organization.id),
        eq(conversations.callerId, found.id),
        afterCursor(input.cursor, calledAt, conversations.id),
      ),
    )
    .orderBy(sql`${calledAt} desc`, sql`${conversations.id} desc`)
    .limit(input.limit + 1);
  const { page, nextCursor } = toPage(rows, input.limit, ({ startedAt, createdAt, id }) => ({
    at: startedAt ?? createdAt,
    id,
  }));
  return { items: await withMemories(ctx, page), nextCursor };
}

async function withMemories(ctx: ServiceContext, calls: readonly CallRow[]): Promise<CallerCall[]> {
  const stated = await ctx.db
    .select({ conversationId: memoryEvidence.conversationId, memoryId: memoryEvidence.memoryId })
    .from(memoryEvidence)
    .where(
      and(
        eq(memoryEvidence.organizationId, ctx.organization.id),
        inArray(
          memoryEvidence.conversationId,
          calls.map(({ id }) => id),
        ),
      ),
    );
  const [views, harmless] = await Promise.all([
    selectMemoryViews(ctx, [...new Set(stated.map(({ memoryId }) => memoryId))]),
    loadHarmless(ctx),
  ]);
  await recordSensitiveRead(ctx, views, "timeline");
  const viewOf = new Map(views.map((view) => [view.id, view]));
  return calls.map((call) => {
    const memories = stated.flatMap(({ conversationId, memoryId }) => {
      const view = conversationId === call.id ? viewOf.get(memoryId) : undefined;
      return view ? [{ ...view, isNew: view.conversationId === call.id }] : [];
    });
    return { ...call, ...summaryFor(ctx, { call, memories, harmless }), memories: memories.sort(newFirst) };
  });
}

/** A summary may repeat whatever the call stated: it is masked with the most sensitive of it. */
function summaryFor(
  ctx: ServiceContext,
  options: { call: CallRow; memories: readonly MemoryView[]; harmless: ReadonlySet<string> },
): Pick<CallerCall, "summary" | "summaryMasked" | "sensitivity"> {
  const { call, memories, harmless } = options;
  const told = new Set([...call.sensitivity, ...memories.flatMap(({ sensitivity }) => sensitivity)]);
  const sensitivity = [...told].sort();
  const summaryMasked =
    ctx.actor.kind === "person" && call.summary !== null && !sensitivity.every((category) => harmless.has(category));
  return { sensitivity, summaryMasked, summary: summaryMasked ? categoriesInWords(sensitivity) : call.summary };
}

function newFirst(
  first: { isNew: boolean; importance: number },
  second: { isNew: boolean; importance: number },
): number {
  return Number(second.isNew) - Number(first.isNew) || second.importance - first.importance;
}
