import { ServiceError } from "@elaaoms/core/errors";
import { agents, callerIdentities, callers, memories, memoryRevisions, users } from "@elaaoms/db/schema/index";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { recordSensitiveRead } from "../audit/record-sensitive-read.ts";
import { type ShownIdentity, showIdentity } from "../callers/viewing/show-identity.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { type MemoryView, selectMemoryViews } from "./memory-view.ts";

/** What stands around a memory: whose it is, what it is against, and the names of those who had to do with it. */
export interface MemorySurroundings {
  caller: {
    id: string;
    name: string | null;
    identities: ShownIdentity[];
    isRestricted: boolean;
  };
  /** Other values of its attribute that are in conflict with it. */
  against: MemoryView[];
  /** What has taken its place. */
  successor: MemoryView | null;
  agentName: string | null;
  /** Of the people who flagged or corrected it, by their ids; programs have none. */
  people: Record<string, string>;
}

type MemoryRow = typeof memories.$inferSelect;

/** What a person needs beside a memory to judge it. `NOT_FOUND`. */
export async function readSurroundings({ ctx, input }: ServiceCall<{ memoryId: string }>): Promise<MemorySurroundings> {
  const [memory] = await ctx.db
    .select()
    .from(memories)
    .where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.id, input.memoryId)));
  if (!memory) throw new ServiceError("NOT_FOUND", "There is no such memory.");
  const [caller, related, agentName, people] = await Promise.all([
    selectCaller(ctx, memory.callerId),
    selectRelated(ctx, memory),
    selectAgentName(ctx, memory.agentId),
    selectPeople(ctx, memory),
  ]);
  await recordSensitiveRead(ctx, related, "memory");
  const successor = related.find(({ id }) => id === memory.supersededBy) ?? null;
  return { caller, against: related.filter((view) => view !== successor), successor, agentName, people };
}

async function selectCaller(ctx: ServiceContext, callerId: string): Promise<MemorySurroundings["caller"]> {
  const [[caller], identities] = await Promise.all([
    ctx.db
      .select({ id: callers.id, name: callers.name, restrictedAt: callers.restrictedAt })
      .from(callers)
      .where(and(eq(callers.organizationId, ctx.organization.id), eq(callers.id, callerId))),
    ctx.db
      .select({ kind: callerIdentities.kind, value: callerIdentities.value })
      .from(callerIdentities)
      .where(and(eq(callerIdentities.organizationId, ctx.organization.id), eq(callerIdentities.callerId, callerId)))
      .orderBy(callerIdentities.kind, callerIdentities.createdAt),
  ]);
  if (!caller) throw new ServiceError("NOT_FOUND", "There is no such caller.");
  return {
    ...{ id: caller.id, name: caller.name, identities: identities.map(showIdentity) },
    isRestricted: caller.restrictedAt !== null,
  };
}

async function selectRelated(ctx: ServiceContext, memory: MemoryRow): Promise<MemoryView[]> {
  const { organizationId, callerId, attribute } = memory;
  const opponents =
    memory.status === "conflicted" && attribute !== null
      ? await ctx.db
          .select({ id: memories.id })
          .from(memories)
          .where(
            and(
              eq(memories.organizationId, organizationId),
              eq(memories.callerId, callerId),
              eq(memories.status, "conflicted"),
              eq(memories.attribute, attribute),
            ),
          )
      : [];
  const ids = [...opponents.map(({ id }) => id), ...(memory.supersededBy ? [memory.supersededBy] : [])];
  return selectMemoryViews(
    ctx,
    ids.filter((id) => id !== memory.id),
  );
}

async function selectAgentName(ctx: ServiceContext, agentId: string | null): Promise<string | null> {
  if (agentId === null) return null;
  const [agent] = await ctx.db
    .select({ name: agents.name })
    .from(agents)
    .where(and(eq(agents.organizationId, ctx.organization.id), eq(agents.id, agentId)));
  return agent?.name ?? null;
}

async function selectPeople(ctx: ServiceContext, { id, flaggedBy }: MemoryRow): Promise<Record<string, string>> {
  const revisions = await ctx.db
    .selectDistinct({ by: memoryRevisions.changedBy })
    .from(memoryRevisions)
    .where(and(eq(memoryRevisions.organizationId, ctx.organization.id), eq(memoryRevisions.memoryId, id)));
  const ids = [...revisions.map(({ by }) => by), ...(flaggedBy ? [flaggedBy] : [])];
  const named = await ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.id, ids), isNotNull(users.name)));
  return Object.fromEntries(named.map((user) => [user.id, user.name]));
}
