import type { Database, Transaction } from "@elaaoms/db/connect";
import { callers, memories } from "@elaaoms/db/schema/index";
import { decodeVector } from "@elaaoms/recall/vector-codec";
import { and, arrayContained, eq, inArray, isNotNull, notExists, sql } from "drizzle-orm";
import type { FoundCaller } from "../../callers/caller-reader.ts";
import type { ServiceContext } from "../../context.ts";
import { searchedStatuses, tellableColumn } from "../agent-visibility.ts";
import { type CallerMemories, prepareCallerMemories } from "../caller-memories.ts";
import { evidenceAgentsColumn, ownersOf } from "../memory-owners.ts";

/** A caller's memories that agents may be told, taken apart: the only place that says which these are. */
export async function readRecallableMemories(
  db: Database | Transaction,
  ctx: Pick<ServiceContext, "organization" | "embedder">,
  caller: FoundCaller,
): Promise<CallerMemories> {
  const rows = await selectRecallable(db, ctx.organization.id, caller.id);
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

/** Prepared once for a database: a search that finds nothing stored should not wait for planning as well. */
const prepared = new WeakMap<Database | Transaction, ReturnType<typeof prepareRecallable>>();

function selectRecallable(db: Database | Transaction, organizationId: string, callerId: string) {
  const statement = prepared.get(db) ?? prepareRecallable(db);
  prepared.set(db, statement);
  return statement.execute({ organizationId, callerId });
}

function prepareRecallable(db: Database | Transaction) {
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
