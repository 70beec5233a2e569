import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { CallChannel } from "@elaaoms/core/conversation";
import { agents, briefs, callerIdentities } from "@elaaoms/db/schema/index";
import { and, eq, sql } from "drizzle-orm";
import { isStale } from "../agents/agent-staleness.ts";
import { readCallerIdentity } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { withinDeadline } from "../within-deadline.ts";
import { type AgentProfile, type ClientData, toClientData } from "./client-data.ts";

export interface ReadClientDataInput {
  /** As the platform sent it; null and anonymous markers name nobody. */
  callerId: string | null;
  /** What carries the call, where the platform tells. */
  channel: CallChannel | null;
  agentId: string;
}

export interface ReadClientDataOutput {
  answer: ClientData;
  outcome: "known" | "unknown" | "late" | "failed";
  /** The agent's profile was never fetched, or is old: see `requestAgentRefresh`. False when it could not be read. */
  agentIsStale: boolean;
  /** Who was announced; null for nobody that can be told. */
  identity: CallerIdentity | null;
}

/**
 * Who is calling and what matters, for one agent: one indexed read. Never rejects, and never takes longer than
 * `deadlineMs`: a caller whom nobody knows, or who cannot be looked up in time, gets a valid generic answer.
 */
export async function readClientData({
  ctx,
  input,
}: ServiceCall<ReadClientDataInput & { deadlineMs: number }>): Promise<ReadClientDataOutput> {
  const identity = readCallerIdentity(ctx, input.callerId, input.channel ?? undefined);
  const reading = readBriefFor(ctx, input.agentId, identity).catch((error: unknown) => {
    ctx.log.error({ requestId: ctx.requestId, err: error }, "A caller could not be looked up; answering generically.");
    return genericAnswer(ctx, input.agentId, "failed");
  });
  const read = await withinDeadline(reading, input.deadlineMs, () => genericAnswer(ctx, input.agentId, "late"));
  return { ...read, identity };
}

type ReadBrief = Omit<ReadClientDataOutput, "identity">;

async function readBriefFor(ctx: ServiceContext, agentId: string, identity: CallerIdentity | null): Promise<ReadBrief> {
  const [row] = await selectBriefAndAgent(ctx, agentId, identity);
  const { profileFetchedAt = null, ...known } = row?.agent ?? {};
  const agent = { ...undeclaredAgent(agentId), ...known };
  if (row?.agent) ctx.agentProfiles.set(ctx.organization.id, agent);
  const brief = row?.brief ?? null;
  return {
    answer: toClientData(agent, brief),
    outcome: brief ? "known" : "unknown",
    agentIsStale: isStale(profileFetchedAt, ctx.clock.now()),
  };
}

function genericAnswer(ctx: ServiceContext, agentId: string, outcome: "late" | "failed"): ReadBrief {
  const agent = ctx.agentProfiles.get(ctx.organization.id, agentId) ?? undeclaredAgent(agentId);
  return { answer: toClientData(agent, null), outcome, agentIsStale: false };
}

/** An agent that we know nothing of. */
function undeclaredAgent(id: string): AgentProfile {
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
        profileFetchedAt: agents.profileFetchedAt,
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
