import type { CallerIdentity } from "@elaaoms/core/caller-identity";
import type { CallChannel } from "@elaaoms/core/conversation";
import { toArrayText } from "../accesses/memory-id-array.ts";
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
  conversationId: string | null;
}

export interface ReadClientDataOutput {
  answer: ClientData;
  outcome: "known" | "unknown" | "late" | "failed";
  /** The agent's profile was never fetched, or is old: see `requestAgentRefresh`. False when it could not be read. */
  agentIsStale: boolean;
  /** Who was announced; null for nobody that can be told. */
  identity: CallerIdentity | null;
}

const noMemories = toArrayText([]);

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
    ctx.log.error({ err: error }, "A caller could not be looked up; answering generically.");
    return genericAnswer(ctx, input.agentId, "failed");
  });
  const read = await withinDeadline(reading, input.deadlineMs, () => genericAnswer(ctx, input.agentId, "late"));
  const { told, ...output } = read;
  const { agentId, conversationId } = input;
  const request = { organizationId: ctx.organization.id, agentId, conversationId, at: ctx.clock.now() };
  ctx.agentSightings.note({ ...request, hook: "client_data" });
  if (told) {
    const { callerId, memoryIds, sensitivity } = told;
    ctx.accesses.add({ ...request, hook: "client_data", callerId, memoryIds, sensitivity });
  }
  return { ...output, identity };
}

type ReadBrief = Omit<ReadClientDataOutput, "identity"> & {
  /** Whose memories the answer tells, and which; null when it tells none. */
  told: { callerId: string; memoryIds: string; sensitivity: string[] } | null;
};

async function readBriefFor(ctx: ServiceContext, agentId: string, identity: CallerIdentity | null): Promise<ReadBrief> {
  const found = await ctx.briefs.read({ organizationId: ctx.organization.id, agentId, identity });
  const { profileFetchedAt = null, ...agent } = found.agent ?? undeclaredAgent(agentId);
  if (found.agent) ctx.agentProfiles.set(ctx.organization.id, agent);
  const { brief } = found;
  return {
    answer: toClientData(agent, brief?.variables ?? null),
    outcome: brief ? "known" : "unknown",
    agentIsStale: isStale(profileFetchedAt, ctx.clock.now()),
    told: brief && (brief.memoryIds !== noMemories || brief.sensitivity.length > 0) ? brief : null,
  };
}

function genericAnswer(ctx: ServiceContext, agentId: string, outcome: "late" | "failed"): ReadBrief {
  const agent = ctx.agentProfiles.get(ctx.organization.id, agentId) ?? undeclaredAgent(agentId);
  return { answer: toClientData(agent, null), outcome, agentIsStale: false, told: null };
}

/** An agent that we know nothing of. */
function undeclaredAgent(id: string): AgentProfile & { profileFetchedAt?: Date | null } {
  return { id, allowsFirstMessageOverride: false, dynamicVariables: {} };
}
