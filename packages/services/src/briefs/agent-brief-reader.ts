import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { Database } from "@elaaoms/db/connect";
import type { BriefVariables } from "@elaaoms/db/schema/agent-briefs";
import { agentBriefs, agents, callerIdentities, organizationSettings } from "@elaaoms/db/schema/index";
import { and, eq, sql } from "drizzle-orm";
import { readsAtOnce } from "../reads-at-once.ts";
import type { AgentProfile } from "./client-data.ts";
import { anyOtherAgent } from "./tell-agent.ts";

/** Whom an agent is about to speak with. */
export interface BriefQuestion {
  organizationId: string;
  agentId: string;
  identity: CallerIdentity | null;
}

export interface FoundBrief {
  /** Null when nothing is known of the agent. */
  agent: (AgentProfile & { profileFetchedAt: Date | null }) | null;
  /** Null when nothing is known of the caller. */
  brief: ToldVariables | null;
}

interface ToldVariables {
  callerId: string;
  variables: BriefVariables;
  /** As Postgres writes them. */
  memoryIds: string;
  /** Categories of personal data that they tell. */
  sensitivity: string[];
}

/** Reads what an agent starts a call with: an indexed read, in one statement with those of the same moment. */
export class AgentBriefReader {
  readonly read: (question: BriefQuestion) => Promise<FoundBrief>;

  constructor(db: Database) {
    const select = prepareSelect(db);
    this.read = readsAtOnce(async (questions) => {
      const rows = await select.execute({
        organizationIds: questions.map(({ organizationId }) => organizationId),
        agentIds: questions.map(({ agentId }) => agentId),
        kinds: questions.map(({ identity }) => identity?.kind ?? null),
        values: questions.map(({ identity }) => identity?.value ?? null),
      });
      const found = new Map(rows.map(({ position, agent, brief }) => [position, { agent, brief }]));
      return questions.map((_, index) => found.get(index + 1) ?? { agent: null, brief: null });
    });
  }
}

function prepareSelect(db: Database) {
  const asked = sql`unnest(
    ${sql.placeholder("organizationIds")}::text[], ${sql.placeholder("agentIds")}::text[],
    ${sql.placeholder("kinds")}::text[], ${sql.placeholder("values")}::text[]
  ) with ordinality as asked (organization_id, agent_id, kind, value, position)`;
  // The agent's own row before that of all the others, whose empty agent id sorts first.
  const told = db
    .select({
      callerId: agentBriefs.callerId,
      variables: agentBriefs.variables,
      memoryIds: sql<string>`${agentBriefs.memoryIds}::text`.as("told_memory_ids"),
      sensitivity: sql<string[]>`${agentBriefs.sensitivity}`.as("told_sensitivity"),
    })
    .from(agentBriefs)
    .where(
      and(
        eq(agentBriefs.organizationId, callerIdentities.organizationId),
        eq(agentBriefs.callerId, callerIdentities.callerId),
        sql`${agentBriefs.agentId} in (asked.agent_id, ${sql.raw(`'${anyOtherAgent}'`)})`,
      ),
    )
    .orderBy(sql`${agentBriefs.agentId} desc`)
    .limit(1)
    .as("told");
  // Written under rules that have been changed since, a brief may tell what is withheld today: until it is written anew, a
  // moment later, it is not sent.
  const mayBeTold = sql`(${told.sensitivity} = '{}' or ${told.sensitivity} <@ (
    select ${organizationSettings.tellableCategories} from ${organizationSettings}
    where ${organizationSettings.organizationId} = asked.organization_id
  ))`;
  return db
    .select({
      position: sql<number>`asked.position::integer`,
      agent: {
        id: agents.id,
        allowsFirstMessageOverride: agents.allowsFirstMessageOverride,
        dynamicVariables: agents.dynamicVariables,
        profileFetchedAt: agents.profileFetchedAt,
      },
      brief: {
        callerId: told.callerId,
        variables: told.variables,
        memoryIds: told.memoryIds,
        sensitivity: told.sensitivity,
      },
    })
    .from(asked)
    .leftJoin(agents, and(sql`${agents.organizationId} = asked.organization_id`, sql`${agents.id} = asked.agent_id`))
    .leftJoin(
      callerIdentities,
      and(
        sql`${callerIdentities.organizationId} = asked.organization_id`,
        sql`${callerIdentities.kind} = asked.kind`,
        sql`${callerIdentities.value} = asked.value`,
      ),
    )
    .leftJoinLateral(told, mayBeTold)
    .prepare("read_agent_briefs");
}
