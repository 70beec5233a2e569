import { fuseProposals } from "@elaaoms/recall/fuse-proposals";
import { type FallbackVectors, Question } from "@elaaoms/recall/question";
import { type RankedMemory, rankMemories } from "@elaaoms/recall/rank-memories";
import type { Scope } from "@elaaoms/recall/scope";
import { toArrayText } from "../accesses/memory-id-array.ts";
import type { FoundCaller } from "../callers/caller-reader.ts";
import { findCaller, findCallerOfConversation } from "../callers/find-caller.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { recallCandidates } from "../openmemory/recall-candidates.ts";
import { withinDeadline } from "../within-deadline.ts";
import type { CallerMemories, SearchScope, ToldMemory } from "./caller-memories.ts";
import { loadCallerMemories } from "./load-caller-memories.ts";

export interface SearchMemoriesInput {
  query: string;
  /** As the agent sent it; null takes the caller from the conversation. */
  callerId: string | null;
  conversationId: string | null;
  agentId: string;
  searchAllAgents: boolean;
  limit: number;
}

export interface SearchResult extends ToldMemory {
  /** 0–1. */
  relevance: number;
}

export interface SearchMemoriesOutput {
  /** Whose memories were searched; null for a caller whom nobody knows. */
  callerId: string | null;
  results: SearchResult[];
  /** One sentence for the agent. */
  summary: string;
  /** Ids of the agents whose memories were in scope, the asking one first. */
  searchedAgents: string[];
}

/**
 * Ranks what is known of the caller for a query: the asking agent's memories, and those of the organization's other agents
 * when its own do not answer well enough or when asked. A caller nobody knows gets an empty answer, never an error.
 */
export async function searchMemories({ ctx, input }: ServiceCall<SearchMemoriesInput>): Promise<SearchMemoriesOutput> {
  const caller = await findSearchedCaller(ctx, input);
  if (!caller) return emptyAnswer(input.agentId);
  const answer = (ranked: readonly RankedMemory[], searchedAgents: string[]) => {
    ctx.memorySets.measure(ctx.organization.id, caller.id, memories);
    return { callerId: caller.id, ...toAnswer(memories, ranked, searchedAgents) };
  };
  const [memories, queryEmbedding, proposed] = await Promise.all([
    loadCallerMemories(ctx, caller),
    ctx.queryEmbeddings.embed({
      organizationId: ctx.organization.id,
      query: input.query,
      language: caller.language,
      requestId: ctx.requestId,
    }),
    ctx.openMemory ? recallCandidates(ctx, { callerId: caller.id, query: input.query }) : [],
  ]);
  const fallback = await fallbackVectors(ctx, { caller, memories, query: input.query, queryEmbedding });
  const question = new Question(memories.set, {
    query: input.query,
    queryEmbedding,
    cosineScale: ctx.embedder.cosineScale,
    fallback,
  });
  const now = ctx.clock.now();
  const rank = (scope: Scope) => {
    const ranked = rankMemories(question, scope, { now, limit: proposed.length > 0 ? scope.count : input.limit });
    // Only what is in scope: it holds what this caller's agents may be told, as the ledger has it now.
    return proposed.length > 0 ? fuseProposals(ranked, proposedIn(scope, proposed)).slice(0, input.limit) : ranked;
  };
  const ownScope = memories.within({ kind: "own", agentId: input.agentId });
  const own = input.searchAllAgents ? null : rank(ownScope);
  const best = Math.max(0, ...(own ?? []).map(({ relevance }) => relevance));
  if (own && best >= ctx.organization.settings.relevanceThreshold) return answer(own, [input.agentId]);
  const wide: SearchScope = ctx.organization.settings.searchSharedOnly
    ? { kind: "own_and_shared", agentId: input.agentId }
    : { kind: "all" };
  // Most callers have spoken with one agent alone: then both are one.
  const wideScope = memories.within(wide);
  return answer(own && wideScope.count === ownScope.count ? own : rank(wideScope), [
    ...new Set([input.agentId, ...memories.sharingAgentsWithin(wide)]),
  ]);
}

/**
 * {@link searchMemories} for an agent in a call: never rejects and never takes longer, but answers with nothing instead.
 * What the agent is given is written down.
 */
export async function searchMemoriesInTime({
  ctx,
  input,
}: ServiceCall<SearchMemoriesInput & { deadlineMs: number }>): Promise<SearchMemoriesOutput> {
  const { agentId, conversationId } = input;
  ctx.agentSightings.note({
    ...{ organizationId: ctx.organization.id, agentId, conversationId, at: ctx.clock.now() },
    hook: "search_memory",
  });
  const unavailable = { ...emptyAnswer(input.agentId), summary: "Memories cannot be searched right now." };
  const searching = searchMemories({ ctx, input }).catch((error: unknown) => {
    ctx.log.error({ err: error }, "A search failed; answering with nothing.");
    return unavailable;
  });
  const answer = await withinDeadline(searching, input.deadlineMs, () => unavailable);
  recordAccess(ctx, input, answer);
  return answer;
}

function proposedIn({ set, members }: Scope, proposed: readonly string[]): number[] {
  const inScope = new Map(Array.from(members, (position) => [set.idOf(position), position]));
  return proposed.flatMap((id) => inScope.get(id) ?? []);
}

function recordAccess(
  ctx: ServiceContext,
  { agentId, conversationId }: SearchMemoriesInput,
  { callerId, results }: SearchMemoriesOutput,
): void {
  if (callerId === null || results.length === 0) return;
  ctx.accesses.add({
    organizationId: ctx.organization.id,
    callerId,
    agentId,
    conversationId,
    hook: "search_memory",
    memoryIds: toArrayText(results.map(({ memoryId }) => memoryId)),
    sensitivity: [...new Set(results.flatMap(({ sensitivity }) => sensitivity))],
    at: ctx.clock.now(),
  });
}

async function findSearchedCaller(ctx: ServiceContext, input: SearchMemoriesInput): Promise<FoundCaller | null> {
  // A caller id that was given and names nobody, or somebody unknown, is not replaced by the caller of the conversation:
  // the agent would be told of somebody whom it did not ask about.
  if (input.callerId !== null) return findCaller(ctx, input.callerId);
  if (input.conversationId === null) return null;
  // The conversation may have been announced a moment ago, and still wait to be written.
  await ctx.initiations.flush();
  return findCallerOfConversation(ctx, input.conversationId);
}

/**
 * Vectors of the built-in embedder for what the query's embedding cannot be compared with: memories without a vector of its
 * model, or all of them when there is no embedding. Null when everything can.
 */
async function fallbackVectors(
  ctx: ServiceContext,
  search: { caller: FoundCaller; memories: CallerMemories; query: string; queryEmbedding: Float32Array | null },
): Promise<FallbackVectors | null> {
  const { caller, memories, query, queryEmbedding } = search;
  const which = queryEmbedding ? "of_those_without" : "of_all";
  if (!(await memories.addBuiltInVectors(ctx.builtInEmbedder, which))) return null;
  const signal = new AbortController().signal;
  const [queryVector] = await ctx.builtInEmbedder.embed([query], { signal, language: caller.language });
  return queryVector ? { query: queryVector, memories: memories.builtInVectors } : null;
}

function emptyAnswer(agentId: string): SearchMemoriesOutput {
  return { callerId: null, results: [], summary: "No relevant memories found.", searchedAgents: [agentId] };
}

function toAnswer(
  memories: CallerMemories,
  ranked: readonly RankedMemory[],
  searchedAgents: string[],
): Omit<SearchMemoriesOutput, "callerId"> {
  const results = ranked.map(({ position, relevance }) => ({ ...memories.tell(position), relevance }));
  const best = results[0];
  if (!best) return { results, summary: "No relevant memories found.", searchedAgents };
  const count = results.length === 1 ? "1 memory" : `${results.length} memories`;
  return { results, summary: `${count} found. Most relevant: ${best.content}`, searchedAgents };
}
