import { newId } from "@elaaoms/core/ids";
import { type MemoryStatus, type MemoryType, shareableImportance } from "@elaaoms/core/memory";
import type { Transaction } from "@elaaoms/db/connect";
import { memories, memoryRevisions } from "@elaaoms/db/schema/index";
import { countTokens } from "@elaaoms/recall/token-budget";
import { encodeVector } from "@elaaoms/recall/vector-codec";
import { and, eq } from "drizzle-orm";
import { type AuditEntry, recordEvents } from "../audit/record-event.ts";
import { rewriteCallerNames } from "../callers/heard-names.ts";
import type { ServiceCall, ServiceContext } from "../context.ts";
import { forgetSummaries } from "../conversations/forget-summaries.ts";
import { isRecalled } from "./agent-visibility.ts";
import { embedStatements } from "./embed-statements.ts";
import { lockMemory } from "./lock-memory.ts";
import { finishMemoryChange } from "./store-statements.ts";
import { buryMemory } from "./tombstones/bury-memory.ts";

export interface CorrectMemoryInput {
  memoryId: string;
  content?: string | undefined;
  type?: MemoryType | undefined;
  importance?: number | undefined;
  shareable?: boolean | undefined;
  status?: MemoryStatus | undefined;
  /** Null takes the flag off. */
  flag?: { reason: string } | null | undefined;
  /** The request for rectification that asked for it. */
  privacyRequestId?: string | undefined;
}

type MemoryValues = Partial<typeof memories.$inferInsert>;

const embeddingTimeoutMs = 5_000;

/**
 * Changes what a memory says or how it stands, and keeps what it said before. What is said otherwise goes from what was
 * written about the calls that stated it, and reading them again does not bring it back. `NOT_FOUND`.
 */
export async function correctMemory({ ctx, input }: ServiceCall<CorrectMemoryInput>): Promise<void> {
  const worded = input.content === undefined ? {} : await wordingOf(ctx, input.content);
  await ctx.db.transaction(async (tx) => {
    const { memory, caller } = await lockMemory(tx, ctx, input.memoryId);
    const values: MemoryValues = { ...worded, ...standingOf(ctx, input), ...validityOf(memory, input.status) };
    await keepRevision(tx, ctx, memory, values);
    if (input.content !== undefined && input.content !== memory.content) {
      await forgetSummaries(tx, ctx, memory);
      await buryMemory(tx, ctx, { memory, language: caller.language });
    }
    await tx
      .update(memories)
      .set(values)
      .where(and(eq(memories.organizationId, ctx.organization.id), eq(memories.id, input.memoryId)));
    if (memory.attribute === "name" && (input.content !== undefined || input.status !== undefined)) {
      const isHeld = isRecalled(input.status ?? memory.status);
      await rewriteCallerNames(tx, ctx, { callerId: caller.id, withoutMemoryId: isHeld ? null : memory.id });
    }
    await finishMemoryChange(tx, ctx, caller);
    await recordEvents(tx, ctx, entriesOf(input, memory));
  });
}

/** A flag is an action of its own: whoever asks what was flagged does not look through corrections. */
function entriesOf(input: CorrectMemoryInput, memory: typeof memories.$inferSelect): AuditEntry[] {
  const { memoryId, flag, privacyRequestId, ...changes } = input;
  const changed = Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : field));
  const on = { target: { kind: "memory", id: memoryId }, callerId: memory.callerId };
  return [
    ...(changed.length > 0
      ? [
          {
            ...on,
            action: "memory.corrected" as const,
            details: { fields: changed.join(","), ...(privacyRequestId && { privacy_request: privacyRequestId }) },
          },
        ]
      : []),
    ...(flag ? [{ ...on, action: "memory.flagged" as const, reason: flag.reason }] : []),
    ...(flag === null ? [{ ...on, action: "memory.unflagged" as const }] : []),
  ];
}

/** New words bring a new vector. The bare value no longer fits them, so it goes. */
async function wordingOf(ctx: ServiceContext, content: string): Promise<MemoryValues> {
  const options = { language: null, timeoutMs: embeddingTimeoutMs, mayRetry: false };
  const [vector] = await embedStatements(ctx, [content], options);
  return {
    content,
    value: null,
    tokenCount: countTokens(content),
    embedding: vector ? encodeVector(vector) : null,
    embeddingModel: vector ? ctx.embedder.model : null,
  };
}

function standingOf(ctx: ServiceContext, input: CorrectMemoryInput): MemoryValues {
  const values: MemoryValues = {};
  if (input.type !== undefined) values.type = input.type;
  if (input.status !== undefined) values.status = input.status;
  if (input.importance !== undefined) {
    values.importance = input.importance;
    values.shareable = input.importance >= shareableImportance;
  }
  if (input.shareable !== undefined) values.shareable = input.shareable;
  if (input.flag === null) Object.assign(values, { flagReason: null, flaggedBy: null, flaggedAt: null });
  if (input.flag) {
    Object.assign(values, { flagReason: input.flag.reason, flaggedBy: ctx.actor.id, flaggedAt: ctx.clock.now() });
  }
  return values;
}

/** What holds again has no end and no successor. An end that was stated of a memory that holds already stays. */
function validityOf(memory: typeof memories.$inferSelect, status: MemoryStatus | undefined): MemoryValues {
  const holdsAgain = status === "active" && (memory.status !== "active" || memory.supersededBy !== null);
  return holdsAgain ? { supersededBy: null, validUntil: null } : {};
}

const historicFields = ["content", "type", "importance", "shareable", "status", "flagReason"] as const;

async function keepRevision(
  tx: Transaction,
  ctx: ServiceContext,
  memory: typeof memories.$inferSelect,
  values: MemoryValues,
): Promise<void> {
  const before: Record<string, unknown> = {};
  for (const field of historicFields) {
    if (field in values && values[field] !== memory[field]) before[field] = memory[field];
  }
  if (Object.keys(before).length === 0) return;
  await tx.insert(memoryRevisions).values({
    organizationId: ctx.organization.id,
    id: newId("revision"),
    memoryId: memory.id,
    before,
    changedBy: ctx.actor.id,
    changedAt: ctx.clock.now(),
  });
}
