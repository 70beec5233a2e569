import { ServiceError } from "@elaaoms/core/errors";
import {
  callerIdentities,
  callers,
  conversations,
  memories,
  memoryAccesses,
  memoryEvidence,
  memoryRevisions,
} from "@elaaoms/db/schema/index";
import { and, asc, eq, inArray } from "drizzle-orm";
import { fromStoredIds } from "../accesses/memory-id-array.ts";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { requireCallerId } from "../privacy-requests/require-caller.ts";

/**
 * Everything that is stored about a caller, in a form that machines read and people can follow: where each memory comes from,
 * what it said before it was corrected, and to which agents it was told. Times are ISO 8601. Vectors, digests and token counts
 * are left out: they are made from what is here and say nothing by themselves.
 */
export interface CallerExport {
  format: "elaaoms-caller-1";
  exported_at: string;
  caller: {
    id: string;
    name: string | null;
    names_heard: string[];
    language: string | null;
    identities: { kind: string; value: string }[];
    created_at: string;
    last_call_at: string | null;
    restricted_at: string | null;
    vip: boolean;
    test: boolean;
    high_frequency_since: string | null;
  };
  memories: {
    id: string;
    type: string;
    content: string;
    attribute: string | null;
    importance: number;
    confidence: number;
    status: string;
    sensitivity: string[];
    flag_reason: string | null;
    occurred_at: string;
    last_reinforced_at: string;
    valid_from: string | null;
    valid_until: string | null;
    metadata: Record<string, unknown> | null;
    evidence: { conversation_id: string; stated_at: string; quotes: { turn: number; quote: string }[] }[];
    history: { before: Record<string, unknown>; changed_at: string }[];
  }[];
  conversations: {
    id: string;
    agent_id: string;
    status: string;
    channel: string | null;
    direction: string | null;
    language: string | null;
    started_at: string | null;
    duration_seconds: number | null;
    summary: string | null;
    topic: string | null;
    insights: string[];
    open_issues: string[];
    transcript: { turn: number; role: string; message: string; seconds: number }[] | null;
  }[];
  /** What agents were told of the caller, and when. */
  told_to_agents: {
    at: string;
    agent_id: string;
    conversation_id: string | null;
    hook: string;
    memory_ids: string[];
  }[];
}

/** Everything about a caller, for the caller (Art. 15, 20); recorded in the audit log. `NOT_FOUND`. */
export async function exportCaller({
  ctx,
  input,
}: ServiceCall<{ callerId: string; privacyRequestId?: string | undefined }>): Promise<CallerExport> {
  const callerId = await requireCallerId(ctx, input.callerId);
  const exported: CallerExport = {
    format: "elaaoms-caller-1",
    exported_at: ctx.clock.now().toISOString(),
    caller: await selectCaller(ctx, callerId),
    memories: await selectMemories(ctx, callerId),
    conversations: await selectConversations(ctx, callerId),
    told_to_agents: await selectAccesses(ctx, callerId),
  };
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, {
      action: "caller.exported",
      callerId: callerId,
      details: {
        memories: exported.memories.length,
        conversations: exported.conversations.length,
        ...(input.privacyRequestId && { privacy_request: input.privacyRequestId }),
      },
    }),
  );
  return exported;
}

async function selectCaller(ctx: ServiceContext, callerId: string): Promise<CallerExport["caller"]> {
  const organizationId = ctx.organization.id;
  const [row] = await ctx.db
    .select()
    .from(callers)
    .where(and(eq(callers.organizationId, organizationId), eq(callers.id, callerId)));
  if (!row) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  const identities = await ctx.db
    .select({ kind: callerIdentities.kind, value: callerIdentities.value })
    .from(callerIdentities)
    .where(and(eq(callerIdentities.organizationId, organizationId), eq(callerIdentities.callerId, callerId)));
  return {
    id: row.id,
    name: row.name,
    names_heard: row.namesHeard,
    language: row.language,
    identities,
    created_at: row.createdAt.toISOString(),
    last_call_at: toIso(row.lastCallAt),
    restricted_at: toIso(row.restrictedAt),
    vip: row.isVip,
    test: row.isTest,
    high_frequency_since: toIso(row.highFrequencyAt),
  };
}

async function selectMemories(ctx: ServiceContext, callerId: string): Promise<CallerExport["memories"]> {
  const organizationId = ctx.organization.id;
  const ofCaller = and(eq(memories.organizationId, organizationId), eq(memories.callerId, callerId));
  const ids = ctx.db.select({ id: memories.id }).from(memories).where(ofCaller);
  const [rows, evidence, revisions] = await Promise.all([
    ctx.db.select().from(memories).where(ofCaller).orderBy(asc(memories.occurredAt), asc(memories.id)),
    ctx.db
      .select()
      .from(memoryEvidence)
      .where(and(eq(memoryEvidence.organizationId, organizationId), inArray(memoryEvidence.memoryId, ids)))
      .orderBy(asc(memoryEvidence.statedAt)),
    ctx.db
      .select()
      .from(memoryRevisions)
      .where(and(eq(memoryRevisions.organizationId, organizationId), inArray(memoryRevisions.memoryId, ids)))
      .orderBy(asc(memoryRevisions.changedAt)),
  ]);
  const evidenceOf = Map.groupBy(evidence, ({ memoryId }) => memoryId);
  const revisionsOf = Map.groupBy(revisions, ({ memoryId }) => memoryId);
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    content: row.content,
    attribute: row.attribute,
    importance: row.importance,
    confidence: row.confidence,
    status: row.status,
    sensitivity: row.sensitivity,
    flag_reason: row.flagReason,
    occurred_at: row.occurredAt.toISOString(),
    last_reinforced_at: row.lastReinforcedAt.toISOString(),
    valid_from: toIso(row.validFrom),
    valid_until: toIso(row.validUntil),
    metadata: row.metadata,
    evidence: (evidenceOf.get(row.id) ?? []).map(({ conversationId, statedAt, quotes }) => ({
      conversation_id: conversationId,
      stated_at: statedAt.toISOString(),
      quotes,
    })),
    history: (revisionsOf.get(row.id) ?? []).map(({ before, changedAt }) => ({
      before,
      changed_at: changedAt.toISOString(),
    })),
  }));
}

async function selectConversations(ctx: ServiceContext, callerId: string): Promise<CallerExport["conversations"]> {
  const rows = await ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.organizationId, ctx.organization.id), eq(conversations.callerId, callerId)))
    .orderBy(asc(conversations.startedAt), asc(conversations.id));
  return rows.map((row) => ({
    id: row.id,
    agent_id: row.agentId,
    status: row.status,
    channel: row.channel,
    direction: row.direction,
    language: row.language,
    started_at: toIso(row.startedAt),
    duration_seconds: row.durationSeconds,
    summary: row.summary,
    topic: row.topic,
    insights: row.insights,
    open_issues: row.openIssues,
    transcript: row.transcript,
  }));
}

async function selectAccesses(ctx: ServiceContext, callerId: string): Promise<CallerExport["told_to_agents"]> {
  const rows = await ctx.db
    .select()
    .from(memoryAccesses)
    .where(and(eq(memoryAccesses.organizationId, ctx.organization.id), eq(memoryAccesses.callerId, callerId)))
    .orderBy(asc(memoryAccesses.at));
  return rows.map(({ at, agentId, conversationId, hook, memoryIds }) => ({
    at: at.toISOString(),
    agent_id: agentId,
    conversation_id: conversationId,
    hook,
    memory_ids: fromStoredIds(memoryIds),
  }));
}

function toIso(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
