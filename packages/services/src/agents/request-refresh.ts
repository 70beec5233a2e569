import type { ServiceContext } from "../context.ts";
import { profileSourceOf } from "./profile-source-of.ts";
import { isAgentStale } from "./refresh-agent.ts";

/**
 * Asks for an agent's profile to be fetched soon; does nothing without an account API for the
 * organization, or when it was asked for minutes ago.
 * Never rejects: nobody's call depends on it.
 */
export async function requestAgentRefresh(ctx: ServiceContext, agentId: string): Promise<void> {
  const organizationId = ctx.organization.id;
  if (!profileSourceOf(ctx) || !ctx.recentRefreshes.claim(organizationId, agentId)) return;
  try {
    await ctx.queue.enqueue("refresh-agent", { organizationId, agentId });
  } catch (error) {
    ctx.recentRefreshes.release(organizationId, agentId);
    ctx.log.warn({ agentId, err: error }, "An agent's profile could not be asked for.");
  }
}

/** The same for an agent of whom it is not known whether its profile is old. Never rejects. */
export async function requestRefreshWhenStale(ctx: ServiceContext, agentId: string): Promise<void> {
  if (!profileSourceOf(ctx)) return;
  try {
    if (await isAgentStale(ctx, agentId)) await requestAgentRefresh(ctx, agentId);
  } catch (error) {
    ctx.log.warn({ agentId, err: error }, "An agent's profile could not be looked at.");
  }
}
