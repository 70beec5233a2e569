import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import { agents, briefs, callerIdentities } from "@elaaoms/db/schema/index";
import { and, eq, sql } from "drizzle-orm";
import { readCallerIdentity } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { type AgentProfile, type ClientData, toClientData } from "./client-data.ts";

export interface ReadClientDataInput {
  /** As the platform sent it; null and anonymous markers name nobody. */
  callerId: string | null;
  agentId: string;
}

/** Who is calling and what matters, for one agent: one indexed read. Knows nobody: a valid generic answer. */
export async function readClientData({ ctx, input }: ServiceCall<ReadClientDataInput>): Promise<ClientData> {
  const identity = readCallerIdentity(ctx, input.callerId);
  const [row] = await selectBriefAndAgent(ctx, input.agentId, identity);
  const agent = row?.agent ?? undeclaredAgent(input.agentId);
  return toClientData(agent, row?.brief ?? null);
}

/** What is answered for an agent of which nothing can be read. */
export function undeclaredAgent(id: string): AgentProfile {
  return { id, allowsFirstMessageOverride: false, dynamicVariables: {} };
}

function selectBriefAndAgent(ctx: ServiceContext, agentId: string, identity: CallerIdentity | null) {
  const organizationId = ctx.organization.id;
  return ctx.db
    .select({
      agent: {
        id: agents.id,
        allowsFirstMessageOverride: agents.allowsFirstMessageOverride,
        dynamicVariables: agents.dynamicVariables,
      },
      brief: briefs.body,
    })
    .from(sql`(select 1) as request`)
    .leftJoin(agents, and(eq(agents.organizationId, organizationId), eq(agents.id, agentId)))
    .leftJoin(
      callerIdentities,
      identity
        ? and(
            eq(callerIdentities.organizationId, organizationId),
            eq(callerIdentities.kind, identity.kind),
            eq(callerIdentities.value, identity.value),
          )
        : sql`false`,
    )
    .leftJoin(briefs, and(eq(briefs.organizationId, organizationId), eq(briefs.callerId, callerIdentities.callerId)));
}
