import { agents, conversations } from "@elaaoms/db/schema/index";
import { and, asc, count, eq, gte, sql } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { isStale } from "../agent-staleness.ts";
import { type HookSightings, sightHooks } from "./sight-hooks.ts";

export interface AgentListItem {
  id: string;
  name: string | null;
  /** How many dynamic variables it declares, as far as its profile is known. */
  dynamicVariables: number;
  allowsFirstMessageOverride: boolean;
  /** Null while its profile has never been fetched. */
  profileFetchedAt: Date | null;
  isStale: boolean;
  firstSeenAt: Date;
  /** Begin of its last call; null for one that was only announced or never called. */
  lastCallAt: Date | null;
  /** Calls that began within the last 30 days and were delivered. */
  recentCalls: number;
  hooks: HookSightings;
}

/** More agents than any organization shows in one list. */
const mostAgents = 1_000;
const recentMs = 30 * 86_400_000;

/** The organization's agents as webhooks and the account API taught them, those with the newest calls first. */
export async function listAgents({ ctx }: { ctx: ServiceContext }): Promise<AgentListItem[]> {
  const now = ctx.clock.now();
  const [rows, sightings, recent] = await Promise.all([selectAgents(ctx), sightHooks(ctx), countRecent(ctx, now)]);
  return rows
    .map(({ agent, lastCallAt }) => {
      const { id, name, dynamicVariables, allowsFirstMessageOverride, profileFetchedAt, createdAt } = agent;
      return {
        ...{ id, name, allowsFirstMessageOverride, profileFetchedAt, lastCallAt },
        dynamicVariables: Object.keys(dynamicVariables).length,
        isStale: isStale(profileFetchedAt, now),
        firstSeenAt: createdAt,
        recentCalls: recent.get(id) ?? 0,
        hooks: sightings.get(id) ?? { clientData: null, searchMemory: null, postCall: null },
      };
    })
    .sort((one, other) => (other.lastCallAt?.getTime() ?? 0) - (one.lastCallAt?.getTime() ?? 0));
}

function selectAgents({ db, organization }: ServiceContext) {
  const calledAt = sql`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;
  // One entry of the index of agents' conversations for each agent. Apart from the column that it is, because there the
  // names of columns stand without those of their tables.
  const lastCall = sql`
    select ${calledAt} from ${conversations}
    where ${conversations.organizationId} = ${agents.organizationId} and ${conversations.agentId} = ${agents.id}
    order by ${calledAt} desc limit 1`;
  return db
    .select({ agent: agents, lastCallAt: sql<Date | null>`(${lastCall})`.mapWith(conversations.startedAt) })
    .from(agents)
    .where(eq(agents.organizationId, organization.id))
    .orderBy(asc(agents.id))
    .limit(mostAgents);
}

async function countRecent({ db, organization }: ServiceContext, now: Date): Promise<Map<string, number>> {
  const rows = await db
    .select({ agentId: conversations.agentId, calls: count() })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, organization.id),
        gte(conversations.startedAt, new Date(now.getTime() - recentMs)),
      ),
    )
    .groupBy(conversations.agentId);
  return new Map(rows.map(({ agentId, calls }) => [agentId, calls]));
}
