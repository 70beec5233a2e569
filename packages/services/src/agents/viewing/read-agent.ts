import { ServiceError } from "@elaaoms/core/errors";
import { agents } from "@elaaoms/db/schema/index";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../../access/authorize-person.ts";
import { browseConversations, type ConversationRow } from "../../conversations/viewing/browse-conversations.ts";
import { isStale } from "../agent-staleness.ts";
import { profileSourceOf } from "../profile-source-of.ts";
import { type HookSightings, sightHooks } from "./sight-hooks.ts";

export interface AgentView {
  id: string;
  name: string | null;
  dynamicVariables: { name: string; placeholder: string | number | boolean }[];
  allowsFirstMessageOverride: boolean;
  profileFetchedAt: Date | null;
  isStale: boolean;
  /** Whether profiles can be fetched at all: there is a key for the organization's account. */
  canRefresh: boolean;
  firstSeenAt: Date;
  hooks: HookSightings;
  lastCalls: ConversationRow[];
}

const shownCalls = 8;
/** An agent as webhooks and the account API taught it. `NOT_FOUND` for one that nothing was heard of. */
export async function readAgent({
  ctx,
  input: { agentId },
}: {
  ctx: MemberContext;
  input: { agentId: string };
}): Promise<AgentView> {
  const [agent] = await ctx.db
    .select()
    .from(agents)
    .where(and(eq(agents.organizationId, ctx.organization.id), eq(agents.id, agentId)));
  if (!agent) throw new ServiceError("NOT_FOUND", "Nothing was heard of such an agent.");
  const [{ items }, sightings] = await Promise.all([
    browseConversations({ ctx, input: { agentId, limit: shownCalls } }),
    sightHooks(ctx, eq(agents.id, agentId)),
  ]);
  const { id, name, dynamicVariables, allowsFirstMessageOverride, profileFetchedAt, createdAt } = agent;
  return {
    ...{ id, name, allowsFirstMessageOverride, profileFetchedAt },
    dynamicVariables: Object.entries(dynamicVariables)
      .map(([variable, placeholder]) => ({ name: variable, placeholder }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    isStale: isStale(profileFetchedAt, ctx.clock.now()),
    canRefresh: profileSourceOf(ctx) !== null,
    firstSeenAt: createdAt,
    hooks: sightings.get(agentId) ?? { clientData: null, searchMemory: null, postCall: null },
    lastCalls: items,
  };
}
