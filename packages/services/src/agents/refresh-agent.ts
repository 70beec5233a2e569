import { agents } from "@elaaoms/db/schema/index";
import type { FetchedAgentProfile } from "@elaaoms/elevenlabs/account/read-agent-profile";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { isStale } from "./agent-staleness.ts";
import { profileSourceOf } from "./profile-source-of.ts";

export interface RefreshAgentInput {
  agentId: string;
  signal: AbortSignal;
  /** Fetches it also when it is not old yet. */
  force?: boolean;
}

/**
 * `not_found`: the account has no such agent; what is known of it stays, and it is not asked for again until tomorrow.
 * `not_configured`: there is no key, or none for this organization.
 */
export type RefreshAgentOutcome = "refreshed" | "still_fresh" | "not_found" | "not_configured";

/**
 * Fetches an agent's profile from the platform and stores it, so that the next call gets every variable that the agent
 * declares. Throws what the source throws; what was known before stays then.
 */
export async function refreshAgent({ ctx, input }: ServiceCall<RefreshAgentInput>): Promise<RefreshAgentOutcome> {
  const source = profileSourceOf(ctx);
  if (!source) return "not_configured";
  const startedAt = ctx.clock.now();
  if (!input.force && !(await isAgentStale(ctx, input.agentId))) return "still_fresh";
  const profile = await source.fetchAgentProfile(input.agentId, { signal: input.signal });
  await store(ctx, { id: input.agentId, profile, fetchedAt: startedAt });
  return profile ? "refreshed" : "not_found";
}

/** Whether the stored profile of an agent is missing or too old. */
export async function isAgentStale(ctx: ServiceContext, agentId: string): Promise<boolean> {
  const [agent] = await ctx.db
    .select({ profileFetchedAt: agents.profileFetchedAt })
    .from(agents)
    .where(and(eq(agents.organizationId, ctx.organization.id), eq(agents.id, agentId)));
  return isStale(agent?.profileFetchedAt ?? null, ctx.clock.now());
}

async function store(
  ctx: ServiceContext,
  { id, profile, fetchedAt }: { id: string; profile: FetchedAgentProfile | null; fetchedAt: Date },
): Promise<void> {
  const values = profile && {
    name: profile.name,
    dynamicVariables: profile.dynamicVariables,
    allowsFirstMessageOverride: profile.allowsFirstMessageOverride,
  };
  const stored = { ...values, profileFetchedAt: fetchedAt };
  await ctx.db
    .insert(agents)
    .values({ organizationId: ctx.organization.id, id, ...stored })
    .onConflictDoUpdate({
      target: [agents.organizationId, agents.id],
      set: stored,
      // A slow answer must not replace a newer one.
      setWhere: or(isNull(agents.profileFetchedAt), lt(agents.profileFetchedAt, fetchedAt)),
    });
}
