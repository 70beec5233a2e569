import { agents, conversations } from "@elaaoms/db/schema/index";
import { and, asc, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import { isStale } from "../agent-staleness.ts";

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
}

/** More agents than any organization shows in one list. */
const mostAgents = 1_000;

/** The organization's agents as webhooks and the account API taught them, those with the newest calls first. */
export async function listAgents({ ctx }: { ctx: ServiceContext }): Promise<AgentListItem[]> {
  const now = ctx.clock.now();
  const calledAt = sql`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;
  // One entry of the index of agents' conversations for each agent. Apart from the column that it is, because there the
  // names of columns stand without those of their tables.
  const lastCall = sql`
    select ${calledAt} from ${conversations}
    where ${conversations.organizationId} = ${agents.organizationId} and ${conversations.agentId} = ${agents.id}
    order by ${calledAt} desc limit 1`;
  const rows = await ctx.db
    .select({ agent: agents, lastCallAt: sql<Date | null>`(${lastCall})`.mapWith(conversations.startedAt) })
    .from(agents)
    .where(and(eq(agents.organizationId, ctx.organization.id)))
    .orderBy(asc(agents.id))
    .limit(mostAgents);
  return rows
    .map(
      ({
        agent: { id, name, dynamicVariables, allowsFirstMessageOverride, profileFetchedAt, createdAt },
        lastCallAt,
      }) => ({
        ...{ id, name, allowsFirstMessageOverride, profileFetchedAt, lastCallAt },
        dynamicVariables: Object.keys(dynamicVariables).length,
        isStale: isStale(profileFetchedAt, now),
        firstSeenAt: createdAt,
      }),
    )
    .sort((one, other) => (other.lastCallAt?.getTime() ?? 0) - (one.lastCallAt?.getTime() ?? 0));
}
