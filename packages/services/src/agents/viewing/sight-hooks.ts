import { agents, conversations } from "@elaaoms/db/schema/index";
import { and, eq, max, notLike, type SQL, sql } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { simulatedIds } from "../../conversations/simulated-conversation.ts";

/**
 * When a webhook of each moment of a call was last heard of for an agent; null: never, or not among its latest calls. Calls of
 * the simulator do not count: they say nothing of what was entered at the platform.
 */
export interface HookSightings {
  /** Before the call: it asked who is calling, to the minute. */
  clientData: Date | null;
  /** During the call: its tool searched, to the minute. */
  searchMemory: Date | null;
  /** After the call: a transcript was delivered. */
  postCall: Date | null;
}

/** How far back is looked for a call that was delivered. */
const latestConversations = 200;

/** By the agent's id, of all that the condition leaves. Those of whom nothing was heard are in it, too. */
export async function sightHooks(
  { db, organization }: ServiceContext,
  which?: SQL,
): Promise<Map<string, HookSightings>> {
  const calledAt = sql`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;
  const latest = db
    .select({ startedAt: conversations.startedAt })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, organization.id),
        eq(conversations.agentId, agents.id),
        notLike(conversations.id, simulatedIds),
      ),
    )
    .orderBy(sql`${calledAt} desc`, sql`${conversations.id} desc`)
    .limit(latestConversations)
    .as("latest");
  const rows = await db
    .select({
      agentId: agents.id,
      clientData: agents.askedAt,
      searchMemory: agents.searchedAt,
      postCall: max(latest.startedAt),
    })
    .from(agents)
    .leftJoinLateral(latest, sql`true`)
    .where(and(eq(agents.organizationId, organization.id), which))
    .groupBy(agents.organizationId, agents.id);
  return new Map(rows.map(({ agentId, ...sightings }) => [agentId, sightings]));
}
