import { dayMs } from "@elaaoms/core/clock";
import type { Transaction } from "@elaaoms/db/connect";
import type { BriefBody } from "@elaaoms/db/schema/briefs";
import { agentBriefs, briefs, callers, conversations, memories, memoryEvidence } from "@elaaoms/db/schema/index";
import { and, desc, eq, getTableColumns, gt, inArray, isNotNull, or, sql } from "drizzle-orm";
import { toStoredIds } from "../accesses/memory-id-array.ts";
import type { ServiceContext } from "../context.ts";
import { isTellable, loadTellable, recalledStatuses } from "../memories/agent-visibility.ts";
import { evidenceAgentsColumn, ownersOf } from "../memories/memory-owners.ts";
import { composeBrief } from "./compose-brief.ts";
import { recentDays } from "./insights.ts";
import { agentsToldApart, tellAgent } from "./tell-agent.ts";

/** Rewrites a caller's brief from what is stored at this moment of the transaction, which holds the caller's lock. */
export async function writeBrief(
  tx: Transaction,
  ctx: Pick<ServiceContext, "organization" | "clock">,
  caller: { id: string },
): Promise<void> {
  const organizationId = ctx.organization.id;
  const [current] = await tx
    .select()
    .from(callers)
    .where(and(eq(callers.organizationId, organizationId), eq(callers.id, caller.id)));
  // Nothing of a restricted caller is told to agents.
  if (!current || current.restrictedAt !== null) return;
  const ofCaller = and(eq(memories.organizationId, organizationId), eq(memories.callerId, caller.id));
  const recallable = await tx
    .select({ ...getTableColumns(memories), evidenceAgents: evidenceAgentsColumn(tx) })
    .from(memories)
    .where(and(ofCaller, inArray(memories.status, [...recalledStatuses])));
  const now = ctx.clock.now();
  const tellable = await loadTellable(tx, organizationId);
  const body = composeBrief({
    caller: current,
    memories: recallable
      .filter((memory) => isTellable(memory.sensitivity, tellable))
      .map((memory) => ({ ...memory, agentIds: ownersOf(memory) })),
    lastCalls: await selectLastCalls(tx, organizationId, caller.id, tellable),
    recentTopics: await selectTopics(tx, organizationId, caller.id, new Date(now.getTime() - recentDays * dayMs)),
    now,
  });
  await tx
    .insert(briefs)
    .values({ organizationId, callerId: caller.id, body, updatedAt: now })
    .onConflictDoUpdate({
      target: [briefs.organizationId, briefs.callerId],
      set: { body: sql`excluded.body`, updatedAt: sql`excluded.updated_at` },
    });
  await writeAgentBriefs(tx, { organizationId, callerId: caller.id }, body);
}

async function writeAgentBriefs(
  tx: Transaction,
  key: { organizationId: string; callerId: string },
  body: BriefBody,
): Promise<void> {
  await tx
    .delete(agentBriefs)
    .where(and(eq(agentBriefs.organizationId, key.organizationId), eq(agentBriefs.callerId, key.callerId)));
  const rows = agentsToldApart(body).map((agentId) => {
    const { variables, memoryIds, sensitivity } = tellAgent(agentId, body);
    return { ...key, agentId, variables, memoryIds: toStoredIds(memoryIds), sensitivity };
  });
  await tx.insert(agentBriefs).values(rows);
}

async function selectLastCalls(
  tx: Transaction,
  organizationId: string,
  callerId: string,
  tellable: ReadonlySet<string>,
) {
  const rows = await tx
    .selectDistinctOn([conversations.agentId], {
      id: conversations.id,
      agentId: conversations.agentId,
      at: conversations.startedAt,
      summary: conversations.summary,
      nextGreeting: conversations.nextGreeting,
      insights: conversations.insights,
      openIssues: conversations.openIssues,
      sensitivity: conversations.sensitivity,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, organizationId),
        eq(conversations.callerId, callerId),
        isNotNull(conversations.extractedAt),
        isNotNull(conversations.startedAt),
      ),
    )
    .orderBy(conversations.agentId, desc(conversations.startedAt));
  const stated = await selectStatedSensitivity(
    tx,
    organizationId,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, at, ...row }) => {
    if (!at) return [];
    const ofMemories = stated.filter(({ conversationId }) => conversationId === id);
    const sensitivity = [...new Set([...row.sensitivity, ...ofMemories.flatMap((memory) => memory.sensitivity)])];
    const holdsWithheld =
      !isTellable(sensitivity, tellable) || ofMemories.some(({ status }) => status === "quarantined");
    return [{ ...row, at, sensitivity, holdsWithheld }];
  });
}

/** What the conversations state that agents are perhaps not told, whatever became of it: their summaries may repeat it. */
async function selectStatedSensitivity(tx: Transaction, organizationId: string, conversationIds: readonly string[]) {
  if (conversationIds.length === 0) return [];
  return tx
    .select({
      conversationId: memoryEvidence.conversationId,
      sensitivity: memories.sensitivity,
      status: memories.status,
    })
    .from(memoryEvidence)
    .innerJoin(
      memories,
      and(eq(memories.organizationId, memoryEvidence.organizationId), eq(memories.id, memoryEvidence.memoryId)),
    )
    .where(
      and(
        eq(memoryEvidence.organizationId, organizationId),
        inArray(memoryEvidence.conversationId, [...conversationIds]),
        or(eq(memories.status, "quarantined"), sql`${memories.sensitivity} <> '{}'`),
      ),
    );
}

/** What the caller's recent calls were about, one entry a call. */
async function selectTopics(tx: Transaction, organizationId: string, callerId: string, since: Date) {
  const rows = await tx
    .select({ topic: conversations.topic })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, organizationId),
        eq(conversations.callerId, callerId),
        isNotNull(conversations.extractedAt),
        gt(conversations.startedAt, since),
      ),
    );
  return rows.map(({ topic }) => topic);
}
