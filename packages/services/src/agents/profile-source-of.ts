import type { ServiceContext } from "../context.ts";
import { defaultOrganizationSlug } from "../organizations/create-organization.ts";
import type { WatchedAgentProfileSource } from "./watched-profile-source.ts";

/**
 * The account API as far as an organization may ask it. The installation has one key, of the default organization's
 * account: asked for anybody else, it would tell one organization what another one's agents declare.
 */
export function profileSourceOf(
  ctx: Pick<ServiceContext, "agentProfileSource" | "organization">,
): WatchedAgentProfileSource | null {
  return ctx.organization.slug === defaultOrganizationSlug ? ctx.agentProfileSource : null;
}
