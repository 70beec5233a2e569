import { clampImportance, defaultImportance } from "@elaaoms/core/memory";
import { storableJson } from "@elaaoms/elevenlabs/json-body";
import { countTokens } from "@elaaoms/recall/token-budget";
import { recordEvent } from "../audit/record-event.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { countOf, type IncomingMemory } from "./consolidation/consolidation-plan.ts";
import { embedStatements } from "./embed-statements.ts";
import { type GuardedImport, guardImports, type MemoryToImport } from "./guard-imports.ts";
import { resolveOwners } from "./import-owners.ts";
import { type ImportRequest, readReceipt, writeReceipt } from "./import-receipts.ts";
import { finishMemoryChange, lockCaller, type StatementBatch, storeStatements } from "./store-statements.ts";

export interface ImportMemoriesInput {
  memories: readonly MemoryToImport[];
  deduplicate: boolean;
  /** The client's name for this request: sent again, it stores what is missing and nothing twice. */
  idempotencyKey?: string | undefined;
}

export interface ImportResult {
  id: string | null;
  outcome: "created" | "reinforced" | "rejected";
  reason?: string;
}

const embeddingTimeoutMs = 30_000;

/**
 * Imports memories that were learned elsewhere, consolidated like those of calls. One result a memory, in order; one that
 * names no caller, or that the privacy rules block, is rejected and the others are kept. A caller's memories are stored in one transaction.
 * `CONFLICT` for an idempotency key that something else was imported with.
 */
export async function importMemories({ ctx, input }: ServiceCall<ImportMemoriesInput>): Promise<ImportResult[]> {
  const guarded = await guardImports(ctx, input.memories);
  const results = guarded.map((memory) => rejected("reason" in memory ? memory.reason : "Not stored."));
  const memories = guarded.map((memory) => ("reason" in memory ? null : memory));
  await recordBlocked(ctx, memories);
  const byCaller = await groupByCaller(ctx, memories, results);
  const statements = await toStatements(ctx, memories);
  const { deduplicate, idempotencyKey } = input;
  for (const [callerId, indexes] of byCaller) {
    const request = idempotencyKey && {
      ...{ callerId, idempotencyKey },
      memories: indexes.map((index) => input.memories[index]),
    };
    const outcomes = await importForCaller(ctx, {
      ...{ callerId, indexes, memories, statements, deduplicate },
      ...(request && { request }),
    });
    for (const [position, index] of indexes.entries()) {
      const outcome = outcomes[position];
      if (outcome) results[index] = outcome;
    }
  }
  return results;
}

function rejected(reason: string): ImportResult {
  return { id: null, outcome: "rejected", reason };
}

/** That some were blocked, in one event: they belong to nobody, because a caller is not made for them. */
async function recordBlocked(ctx: ServiceContext, memories: readonly (GuardedImport | null)[]): Promise<void> {
  const blocked = memories.filter((memory) => memory === null).length;
  if (blocked === 0) return;
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, { action: "memory.imported", outcome: "refused", details: { blocked } }),
  );
}

/** Indexes of the memories of each caller, in order. Those whose caller cannot be told are rejected in `results`. */
async function groupByCaller(
  ctx: ServiceContext,
  memories: readonly (GuardedImport | null)[],
  results: ImportResult[],
): Promise<Map<string, number[]>> {
  const owners = await resolveOwners(
    ctx,
    memories.flatMap((memory) => (memory ? [memory.callerId] : [])),
  );
  const byCaller = new Map<string, number[]>();
  for (const [index, memory] of memories.entries()) {
    const owner = memory && owners.get(memory.callerId);
    if (!owner) continue;
    if ("refusal" in owner) results[index] = rejected(owner.refusal);
    else byCaller.set(owner.callerId, [...(byCaller.get(owner.callerId) ?? []), index]);
  }
  return byCaller;
}

/** Postgres refuses NUL characters and lone surrogates in JSON, at any depth. */
function storableMetadata(metadata: Record<string, unknown>): Record<string, unknown> {
  return storableJson(metadata) as Record<string, unknown>;
}

/** Statements by the index of their memory; null for those that are not stored. */
async function toStatements(
  ctx: ServiceContext,
  memories: readonly (GuardedImport | null)[],
): Promise<(IncomingMemory | null)[]> {
  const kept = memories.flatMap((memory, index) => (memory ? [{ memory, index }] : []));
  const contents = kept.map(({ memory }) => memory.content);
  const vectors = await embedStatements(ctx, contents, {
    language: null,
    timeoutMs: embeddingTimeoutMs,
    mayRetry: true,
  });
  const vectorOf = new Map(kept.map(({ index }, position) => [index, vectors[position] ?? null]));
  return memories.map((memory, index) => memory && toStatement(memory, vectorOf.get(index) ?? null));
}

function toStatement(memory: GuardedImport, embedding: Float32Array | null): IncomingMemory {
  return {
    content: memory.content,
    type: memory.type ?? "factual",
    importance: clampImportance(memory.importance ?? defaultImportance),
    confidence: 1,
    attribute: null,
    value: null,
    sensitivity: memory.sensitivity,
    evidence: [],
    validFrom: null,
    validUntil: null,
    embedding,
    tokenCount: countTokens(memory.content),
  };
}

function importForCaller(
  ctx: ServiceContext,
  batch: {
    callerId: string;
    indexes: readonly number[];
    memories: readonly (GuardedImport | null)[];
    statements: readonly (IncomingMemory | null)[];
    deduplicate: boolean;
    request?: ImportRequest;
  },
): Promise<readonly ImportResult[]> {
  const countThat = (property: "isRedacted" | "isFlagged") =>
    batch.indexes.filter((index) => batch.memories[index]?.[property]).length;
  return ctx.db.transaction(async (tx) => {
    const caller = await lockCaller(tx, ctx, batch.callerId);
    const before = batch.request && (await readReceipt(tx, ctx, batch.request));
    if (before) return before;
    const plans = await storeStatements(tx, ctx, {
      caller,
      batches: batch.indexes.flatMap((index) => {
        const [memory, statement] = [batch.memories[index], batch.statements[index]];
        return memory && statement ? [toBatch(ctx, memory, statement)] : [];
      }),
      deduplicate: batch.deduplicate,
    });
    await finishMemoryChange(tx, ctx, caller);
    const outcomes = plans.flatMap((plan) => plan.outcomes);
    const results = outcomes.map(({ outcome, memoryId }) => ({
      id: memoryId,
      outcome: outcome === "created" ? ("created" as const) : ("reinforced" as const),
    }));
    if (batch.request) await writeReceipt(tx, ctx, batch.request, results);
    await recordEvent(tx, ctx, {
      action: "memory.imported",
      callerId: caller.id,
      details: {
        ...{ created: countOf(outcomes, "created"), reinforced: countOf(outcomes, "reinforced") },
        ...{ redacted: countThat("isRedacted"), flagged: countThat("isFlagged") },
      },
    });
    return results;
  });
}

/** Imported memories come from different times and places: each is a batch of its own. */
function toBatch(ctx: ServiceContext, memory: GuardedImport, statement: IncomingMemory): StatementBatch {
  return {
    statements: [statement],
    source: {
      conversationId: memory.conversationId ?? null,
      agentId: memory.agentId ?? null,
      occurredAt: memory.occurredAt ?? ctx.clock.now(),
      isToldByTime: memory.occurredAt !== undefined && memory.conversationId === undefined,
    },
    metadata: [memory.metadata ? storableMetadata(memory.metadata) : null],
  };
}
