import { agents, conversations, memoryAccesses } from "@elaaoms/db/schema/index";
import { and, desc, eq, max, type SQL, sql } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";

/** When a webhook of each moment of a call was last heard of for an agent; null: not among its latest calls. */
export interface HookSightings {
  /** Before the call: a conversation was announced. */
  clientData: Date | null;
  /** During the call: a search gave memories. One that finds nothing leaves no trace. */
  searchMemory: Date | null;
  /** After the call: a transcript was delivered. */
  postCall: Date | null;
}

/** How far back is looked for signs of each hook: by agent, and of all agents together. */
const latestConversations = 200;
const latestAccesses = 2_000;

/** By the agent's id, of all that the condition leaves. Those of whom nothing was heard are in it, too. */
export async function sightHooks(ctx: ServiceContext, which?: SQL): Promise<Map<string, HookSightings>> {
  const [ofCalls, ofSearches] = await Promise.all([lookAtCalls(ctx, which), lookAtSearches(ctx)]);
  return new Map(
    ofCalls.map(({ agentId, clientData, postCall }) => [
      agentId,
      { clientData, searchMemory: ofSearches.get(agentId) ?? null, postCall },
    ]),
  );
}

function lookAtCalls({ db, organization }: ServiceContext, which: SQL | undefined) {
  const calledAt = sql`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;
  const latest = db
    .select({
      at: sql<Date>`${calledAt}`.as("at"),
      isAnnounced:
        sql<boolean>`(${conversations.status} = 'initiated' or ${conversations.announcedIdentityKind} is not null)`.as(
          "is_announced",
        ),
      isDelivered: sql<boolean>`(${conversations.startedAt} is not null)`.as("is_delivered"),
    })
    .from(conversations)
    .where(and(eq(conversations.organizationId, organization.id), eq(conversations.agentId, agents.id)))
    .orderBy(sql`${calledAt} desc`, sql`${conversations.id} desc`)
    .limit(latestConversations)
    .as("latest");
  const lastOf = (condition: SQL.Aliased<boolean>) =>
    sql<Date | null>`max(${latest.at}) filter (where ${condition})`.mapWith(conversations.startedAt);
  return db
    .select({
      agentId: agents.id,
      clientData: lastOf(latest.isAnnounced),
      postCall: lastOf(latest.isDelivered),
    })
    .from(agents)
    .leftJoinLateral(latest, sql`true`)
    .where(and(eq(agents.organizationId, organization.id), which))
    .groupBy(agents.id);
}

async function lookAtSearches({ db, organization }: ServiceContext): Promise<Map<string, Date>> {
  const latest = db
    .select({ at: memoryAccesses.at, agentId: memoryAccesses.agentId, hook: memoryAccesses.hook })
    .from(memoryAccesses)
    .where(eq(memoryAccesses.organizationId, organization.id))
    .orderBy(desc(memoryAccesses.at))
    .limit(latestAccesses)
    .as("latest");
  const rows = await db
    .select({ agentId: latest.agentId, at: max(latest.at) })
    .from(latest)
    .where(eq(latest.hook, "search_memory"))
    .groupBy(latest.agentId);
  return new Map(rows.flatMap(({ agentId, at }) => (at ? [[agentId, at] as const] : [])));
}
