import { maxImportance, memoryStatusSchema, memoryTypeSchema, minImportance } from "@elaaoms/core/memory";
import type { MemoryView } from "@elaaoms/services/memories/memory-view";
import { z } from "zod";

const time = z.iso.datetime();

/** A memory as REST shows it. */
export const memorySchema = z
  .object({
    id: z.string(),
    caller_id: z.string(),
    conversation_id: z.string().nullable(),
    agent_id: z.string().nullable(),
    type: memoryTypeSchema,
    content: z.string(),
    attribute: z.string().nullable().describe("What it is a value of, so that a newer value supersedes it."),
    importance: z.number().int().min(minImportance).max(maxImportance),
    confidence: z.number().min(0).max(1),
    shareable: z.boolean().describe("Told to the organization's other agents too."),
    status: memoryStatusSchema,
    sensitivity: z.array(z.string()),
    masked: z.boolean(),
    flag: z.object({ reason: z.string(), by: z.string(), at: time }).nullable(),
    reinforcement_count: z.number().int().describe("Calls that stated it, the first included."),
    created_at: time,
    occurred_at: time,
    last_reinforced_at: time,
    valid_from: time.nullable(),
    valid_until: time.nullable(),
    superseded_by: z.string().nullable(),
    evidence: z.array(z.object({ turn: z.number().int(), quote: z.string(), conversation_id: z.string() })),
    metadata: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: "Memory" });

export type MemoryResource = z.infer<typeof memorySchema>;

export function toMemoryResource(memory: MemoryView): MemoryResource {
  return {
    id: memory.id,
    caller_id: memory.callerId,
    conversation_id: memory.conversationId,
    agent_id: memory.agentId,
    type: memory.type,
    content: memory.content,
    attribute: memory.attribute,
    importance: memory.importance,
    confidence: Math.round(memory.confidence * 1_000) / 1_000,
    shareable: memory.shareable,
    status: memory.status,
    sensitivity: memory.sensitivity,
    masked: memory.masked,
    flag:
      memory.flagReason !== null && memory.flaggedBy !== null && memory.flaggedAt !== null
        ? { reason: memory.flagReason, by: memory.flaggedBy, at: memory.flaggedAt.toISOString() }
        : null,
    reinforcement_count: memory.reinforcementCount,
    created_at: memory.createdAt.toISOString(),
    occurred_at: memory.occurredAt.toISOString(),
    last_reinforced_at: memory.lastReinforcedAt.toISOString(),
    valid_from: memory.validFrom?.toISOString() ?? null,
    valid_until: memory.validUntil?.toISOString() ?? null,
    superseded_by: memory.supersededBy,
    evidence: memory.evidence.map(({ turn, quote, conversationId }) => ({
      turn,
      quote,
      conversation_id: conversationId,
    })),
    metadata: memory.metadata,
  };
}
