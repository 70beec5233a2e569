import type { Database } from "@elaaoms/db/connect";
import { callers, memories } from "@elaaoms/db/schema/index";
import { decodeVector } from "@elaaoms/recall/vector-codec";
import { and, arrayContained, eq, inArray, isNotNull, notExists, sql } from "drizzle-orm";
import type { FoundCaller } from "../callers/caller-reader.ts";
import type { ServiceContext } from "../context.ts";
import { searchedStatuses, tellableColumn } from "./agent-visibility.ts";
import { type CallerMemories, prepareCallerMemories } from "./caller-memories.ts";
import { evidenceAgentsColumn, ownersOf } from "./memory-owners.ts";

/** A caller's memories that agents may be told, from the cache when it is current. */
export async function loadCallerMemories(ctx: ServiceContext, caller: FoundCaller): Promise<CallerMemories> {
  return ctx.memorySets.getOrLoad(ctx.organization.id, caller, () => load(ctx, caller));
}

async function load(ctx: ServiceContext, caller: FoundCaller): Promise<CallerMemories> {
  const rows = await selectRecallable(ctx, caller.id);
  return prepareCallerMemories({
    version: caller.memoryVersion,
    language: caller.language,
    memories: rows.map(({ embedding, embeddingModel, evidenceAgents, ...row }) => ({
      ...row,
      agentIds: ownersOf({ agentId: row.agentId, evidenceAgents }),
      embedding: embedding && embeddingModel === ctx.embedder.model ? decodeVector(embedding) : null,
    })),
  });
}

/** Prepared once for a database: a search that finds nothing in the cache should not wait for planning as well. */
const prepared = new WeakMap<Database, ReturnType<typeof prepareRecallable>>();

function selectRecallable({ db, organization }: ServiceContext, callerId: string) {
  const statement = prepared.get(db) ?? prepareRecallable(db);
  prepared.set(db, statement);
  return statement.execute({ organizationId: organization.id, callerId });
}

function prepareRecallable(db: Database) {
  return db
    .select({
      id: memories.id,
      content: memories.content,
      type: memories.type,
      importance: memories.importance,
      status: memories.status,
      statedAt: memories.lastReinforcedAt,
      agentId: memories.agentId,
      evidenceAgents: evidenceAgentsColumn(db),
      conversationId: memories.conversationId,
      shareable: memories.shareable,
      sensitivity: memories.sensitivity,
      embedding: memories.embedding,
      embeddingModel: memories.embeddingModel,
    })
    .from(memories)
    .where(
      and(
        eq(memories.organizationId, sql.placeholder("organizationId")),
        eq(memories.callerId, sql.placeholder("callerId")),
        inArray(memories.status, [...searchedStatuses]),
        arrayContained(memories.sensitivity, tellableColumn(db)),
        // Whose data is restricted, or being erased.
        notExists(
          db
            .select({ id: callers.id })
            .from(callers)
            .where(
              and(
                eq(callers.organizationId, sql.placeholder("organizationId")),
                eq(callers.id, sql.placeholder("callerId")),
                isNotNull(callers.restrictedAt),
              ),
            ),
        ),
      ),
    )
    .prepare("read_recallable_memories");
}
