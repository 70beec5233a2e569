import { ServiceError } from "@elaaoms/core/errors";
import { agents, conversations, memoryAccesses } from "@elaaoms/db/schema/index";
import { and, desc, eq, sql } from "drizzle-orm";
import type { MemberContext } from "../../access/authorize-person.ts";
import type { ServiceContext } from "../../context.ts";
import { browseConversations, type ConversationRow } from "../../conversations/viewing/browse-conversations.ts";
import { isStale } from "../agent-staleness.ts";
import { profileSourceOf } from "../profile-source-of.ts";

/** When a webhook of each moment of a call was last heard of for an agent; null: not among its latest calls. */
export interface HookSightings {
  /** Before the call: a conversation was announced. */
  clientData: Date | null;
  /** During the call: a search gave memories. One that finds nothing leaves no trace. */
  searchMemory: Date | null;
  /** After the call: a transcript was delivered. */
  postCall: Date | null;
}

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
/** How far back is looked for signs of each hook. */
const latestConversations = 200;
const latestAccesses = 2_000;

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
  const [{ items }, ofCalls, searchMemory] = await Promise.all([
    browseConversations({ ctx, input: { agentId, limit: shownCalls } }),
    lookAtCalls(ctx, agentId),
    lastSearch(ctx, agentId),
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
    hooks: { ...ofCalls, searchMemory },
    lastCalls: items,
  };
}

async function lookAtCalls(
  { db, organization }: ServiceContext,
  agentId: string,
): Promise<Omit<HookSightings, "searchMemory">> {
  const calledAt = sql`coalesce(${conversations.startedAt}, ${conversations.createdAt})`;
  const latest = db
    .select({
      at: sql<Date>`${calledAt}`.mapWith(conversations.createdAt).as("at"),
      isAnnounced:
        sql<boolean>`(${conversations.status} = 'initiated' or ${conversations.announcedIdentityKind} is not null)`.as(
          "is_announced",
        ),
      isDelivered: sql<boolean>`(${conversations.startedAt} is not null)`.as("is_delivered"),
    })
    .from(conversations)
    .where(and(eq(conversations.organizationId, organization.id), eq(conversations.agentId, agentId)))
    .orderBy(sql`${calledAt} desc`, sql`${conversations.id} desc`)
    .limit(latestConversations)
    .as("latest");
  const [sighted] = await db
    .select({
      clientData: sql<Date | null>`max(${latest.at}) filter (where ${latest.isAnnounced})`.mapWith(
        conversations.startedAt,
      ),
      postCall: sql<Date | null>`max(${latest.at}) filter (where ${latest.isDelivered})`.mapWith(
        conversations.startedAt,
      ),
    })
    .from(latest);
  return { clientData: sighted?.clientData ?? null, postCall: sighted?.postCall ?? null };
}

async function lastSearch({ db, organization }: ServiceContext, agentId: string): Promise<Date | null> {
  const latest = db
    .select({ at: memoryAccesses.at, agentId: memoryAccesses.agentId, hook: memoryAccesses.hook })
    .from(memoryAccesses)
    .where(eq(memoryAccesses.organizationId, organization.id))
    .orderBy(desc(memoryAccesses.at))
    .limit(latestAccesses)
    .as("latest");
  const [found] = await db
    .select({ at: latest.at })
    .from(latest)
    .where(and(eq(latest.agentId, agentId), eq(latest.hook, "search_memory")))
    .orderBy(desc(latest.at))
    .limit(1);
  return found?.at ?? null;
}
