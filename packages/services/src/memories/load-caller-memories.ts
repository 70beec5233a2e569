import { memories } from "@elaaoms/db/schema/index";
import { decodeVector } from "@elaaoms/recall/vector-codec";
import { and, eq, inArray, not } from "drizzle-orm";
import type { FoundCaller } from "../callers/caller-reader.ts";
import type { ServiceContext } from "../context.ts";
import { isWithheldCondition, searchedStatuses } from "./agent-visibility.ts";
import { evidenceAgentsColumn, ownersOf } from "./memory-owners.ts";
import { CallerMemories } from "./memory-set-cache.ts";

/** A caller's memories that agents may be told, from the cache when it is current. */
export async function loadCallerMemories(ctx: ServiceContext, caller: FoundCaller): Promise<CallerMemories> {
  const cached = ctx.memorySets.get(ctx.organization.id, caller.id, caller.memoryVersion);
  if (cached) return cached;
  const rows = await selectRecallable(ctx, caller.id);
  const [current, builtIn] = [ctx.embedder.model, ctx.builtInEmbedder.model];
  const loaded = new CallerMemories({
    version: caller.memoryVersion,
    language: caller.language,
    memories: rows.map(({ embedding, embeddingModel, evidenceAgents, ...row }) => ({
      ...row,
      agentIds: ownersOf({ agentId: row.agentId, evidenceAgents }),
      embedding: embedding && embeddingModel === current ? decodeVector(embedding) : null,
      builtInEmbedding: embedding && embeddingModel === builtIn && builtIn !== current ? decodeVector(embedding) : null,
    })),
  });
  ctx.memorySets.set(ctx.organization.id, caller.id, loaded);
  return loaded;
}

function selectRecallable(ctx: ServiceContext, callerId: string) {
  return ctx.db
    .select({
      id: memories.id,
      content: memories.content,
      type: memories.type,
      importance: memories.importance,
      status: memories.status,
      statedAt: memories.lastReinforcedAt,
      agentId: memories.agentId,
      evidenceAgents: evidenceAgentsColumn(ctx.db),
      conversationId: memories.conversationId,
      shareable: memories.shareable,
      embedding: memories.embedding,
      embeddingModel: memories.embeddingModel,
    })
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, ctx.organization.id),
        eq(memories.callerId, callerId),
        inArray(memories.status, [...searchedStatuses]),
        not(isWithheldCondition),
      ),
    );
}
