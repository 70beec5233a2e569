import { newId } from "@elaaoms/core/ids";
import { shareableImportance } from "@elaaoms/core/memory";
import type { ConsolidationPlan, IncomingMemory, KnownMemory, StatementSource } from "./consolidation-plan.ts";

/** Whether a person has decided how a memory stands, at this time or later. */
export function isDecided({ decidedAt }: Pick<KnownMemory, "decidedAt">, at: Date): boolean {
  return decidedAt != null && at <= decidedAt;
}

/** A memory is stated once more; once a conversation, or once a time that an import gives instead of one. */
export function reinforce(
  plan: ConsolidationPlan,
  memory: KnownMemory,
  statement: IncomingMemory,
  source: StatementSource,
): void {
  const { conversationId, agentId, occurredAt } = source;
  if (isStatedBy(memory, source)) {
    plan.outcomes.push({ outcome: "known", memoryId: memory.id });
    return;
  }
  const isEarliest = isBefore({ conversationId, occurredAt }, memory);
  const values = {
    conversationId: isEarliest ? conversationId : memory.conversationId,
    agentId: isEarliest ? agentId : memory.agentId,
    reinforcementCount: memory.reinforcementCount + 1,
    occurredAt: isEarliest ? occurredAt : memory.occurredAt,
    lastReinforcedAt: occurredAt > memory.lastReinforcedAt ? occurredAt : memory.lastReinforcedAt,
    ...weightWith(memory, statement),
    ...wordingWith(memory, statement),
    ...(source.isToldByTime && { importedFor: [...(memory.importedFor ?? []), occurredAt] }),
    // What gave way to more important memories is heard of again.
    status: memory.status === "archived" && !isDecided(memory, occurredAt) ? ("active" as const) : memory.status,
  };
  Object.assign(memory, values, {
    statements: [...memory.statements, { conversationId, agentId, statedAt: occurredAt }],
  });
  plan.changes.push({ kind: "update", memoryId: memory.id, values });
  plan.changes.push({ kind: "cite", memoryId: memory.id, evidence: statement.evidence });
  plan.outcomes.push({ outcome: "reinforced", memoryId: memory.id });
}

function isStatedBy(memory: KnownMemory, { conversationId, occurredAt, isToldByTime }: StatementSource): boolean {
  if (conversationId !== null) return memory.statements.some((known) => known.conversationId === conversationId);
  return isToldByTime === true && (memory.importedFor ?? []).some((time) => time.getTime() === occurredAt.getTime());
}

/** What a memory weighs once it was stated so, too. Importance that a person has set stays, and with it who may know. */
export function weightWith(
  memory: KnownMemory,
  stated: Pick<KnownMemory, "confidence" | "importance">,
): { confidence: number; importance?: number } {
  const confidence = Math.max(memory.confidence, stated.confidence);
  return memory.isWeighed ? { confidence } : { confidence, importance: Math.max(memory.importance, stated.importance) };
}

type Wording = Pick<KnownMemory, "content" | "value" | "embedding" | "builtInEmbedding" | "tokenCount">;

/**
 * The better of two wordings of one fact, when that is the new one: the one that says more. A rule on the words alone, so that
 * the same is kept whichever call is processed first. What a person has reworded stays.
 */
function wordingWith(memory: KnownMemory, stated: IncomingMemory): Partial<Wording> {
  if (memory.isReworded || !saysMore(stated.content, memory.content)) return {};
  const { content, value, embedding, builtInEmbedding = null, tokenCount } = stated;
  return { content, value, embedding, builtInEmbedding, tokenCount };
}

/** More words; of as many, the shorter text; of as long, the first in the alphabet. A total order. */
function saysMore(one: string, other: string): boolean {
  const [words, otherWords] = [one, other].map((text) => text.split(/\s+/).length);
  if (words !== otherWords) return (words ?? 0) > (otherWords ?? 0);
  if (one.length !== other.length) return one.length < other.length;
  return one < other;
}

type Moment = Pick<KnownMemory, "conversationId" | "occurredAt">;

/** By time; within a moment by conversation, which does not depend on who was processed first. */
export function isBefore(first: Moment, second: Moment): boolean {
  const distance = first.occurredAt.getTime() - second.occurredAt.getTime();
  return distance < 0 || (distance === 0 && (first.conversationId ?? "") < (second.conversationId ?? ""));
}

/** What differs from a memory that holds from now on. */
type OtherStanding = Partial<
  Pick<KnownMemory, "status" | "supersededBy" | "validUntil" | "decidedAt" | "decidedStatus">
>;

/** A memory that nobody has stated before. */
export function createMemory(
  plan: ConsolidationPlan,
  statement: IncomingMemory,
  source: StatementSource,
  standing: OtherStanding = {},
): void {
  const { evidence, ...said } = statement;
  const { conversationId, agentId, occurredAt } = source;
  const memory: Omit<KnownMemory, "statements"> = {
    ...said,
    conversationId,
    agentId,
    id: newId("memory"),
    status: "active",
    supersededBy: null,
    occurredAt,
    lastReinforcedAt: occurredAt,
    reinforcementCount: 1,
    importedFor: source.isToldByTime ? [occurredAt] : [],
    ...standing,
  };
  plan.known.push({ ...memory, statements: [{ conversationId, agentId, statedAt: occurredAt }] });
  plan.changes.push({
    kind: "create",
    memory: { ...memory, shareable: statement.importance >= shareableImportance },
  });
  plan.changes.push({ kind: "cite", memoryId: memory.id, evidence });
  plan.outcomes.push({ outcome: "created", memoryId: memory.id });
}
