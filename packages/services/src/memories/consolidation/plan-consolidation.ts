import { newId } from "@elaaoms/core/ids";
import {
  type Evidence,
  type MemoryStatus,
  type MemoryType,
  type SensitivityCategory,
  shareableImportance,
} from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import { differInValues } from "@elaaoms/recall/same-statement";

/** A stored memory as far as consolidation looks at it. Times are those of the calls that stated it. */
export interface KnownMemory {
  id: string;
  content: string;
  attribute: string | null;
  value: string | null;
  status: MemoryStatus;
  importance: number;
  confidence: number;
  reinforcementCount: number;
  occurredAt: Date;
  lastReinforcedAt: Date;
  validUntil: Date | null;
  supersededBy: string | null;
  embedding: Float32Array | null;
  /** Conversations that stated it. */
  conversationIds: ReadonlySet<string>;
}

/** A new statement on its way in. */
export interface IncomingMemory {
  content: string;
  type: MemoryType;
  importance: number;
  confidence: number;
  attribute: string | null;
  value: string | null;
  sensitivity: readonly SensitivityCategory[];
  evidence: readonly Evidence[];
  validFrom: Date | null;
  validUntil: Date | null;
  embedding: Float32Array | null;
  tokenCount: number;
}

/** Where and when the incoming statements were made. */
export interface StatementSource {
  conversationId: string | null;
  agentId: string | null;
  occurredAt: Date;
}

/** A memory that the plan creates: an incoming statement with its identity and standing. */
export interface PlannedMemory extends IncomingMemory {
  id: string;
  status: MemoryStatus;
  shareable: boolean;
  supersededBy: string | null;
}

export type ConsolidationChange =
  | { kind: "create"; memory: PlannedMemory }
  | { kind: "reinforce"; memoryId: string; evidence: readonly Evidence[]; confidence: number; importance: number }
  | { kind: "supersede"; memoryId: string; supersededBy: string; validUntil: Date }
  | { kind: "conflict"; memoryId: string };

export interface ConsolidationPlan {
  changes: ConsolidationChange[];
  /** One outcome an incoming statement, in order, with the memory that now holds it. */
  outcomes: { outcome: "created" | "reinforced" | "known"; memoryId: string }[];
  /** What is known once the plan is carried out: what a plan for further statements starts from. */
  known: KnownMemory[];
}

export interface ConsolidationOptions {
  /** The caller's primary language; null when unknown. */
  language: string | null;
  /** Cosine from which two statements are the same; the embedder's own measure. */
  duplicateThreshold: number;
  /** False stores every statement as new. */
  deduplicate: boolean;
}

/**
 * Decides what incoming statements of one source mean for what is known of the caller. Pure: the caller's lock and the
 * writing are the business of whoever calls.
 *
 * 1. Said before: reinforced, once a conversation.
 * 2. Another value of the same attribute: the statement of the newer call holds, the other becomes history. Two values in
 *    calls of the same moment: both are kept as conflicted.
 * 3. Otherwise new.
 */
export function planConsolidation(
  known: readonly KnownMemory[],
  incoming: readonly IncomingMemory[],
  source: StatementSource,
  options: ConsolidationOptions,
): ConsolidationPlan {
  const kept = known.map((memory) => ({ ...memory }));
  const state: PlanState = { known: kept, plan: { changes: [], outcomes: [], known: kept }, source, options };
  for (const statement of incoming) place(state, statement);
  return state.plan;
}

interface PlanState {
  known: KnownMemory[];
  plan: ConsolidationPlan;
  source: StatementSource;
  options: ConsolidationOptions;
}

function place(state: PlanState, statement: IncomingMemory): void {
  const same = state.options.deduplicate ? findSame(state, statement) : undefined;
  if (same && !isRevival(state, same)) {
    reinforce(state, same, statement);
    return;
  }
  const rival = state.options.deduplicate ? findRival(state.known, statement) : undefined;
  const age = rival ? state.source.occurredAt.getTime() - rival.lastReinforcedAt.getTime() : 0;
  if (!rival) create(state, statement, "active", null);
  else if (age > 0) replace(state, rival, statement);
  else if (age < 0) create(state, statement, "superseded", rival);
  else dispute(state, rival, statement);
}

function findSame(state: PlanState, statement: IncomingMemory): KnownMemory | undefined {
  const candidates = state.known.filter((memory) => isSameStatement(memory, statement, state.options));
  // History is reinforced only when nothing current says the same.
  return candidates.find((memory) => memory.status !== "superseded") ?? candidates[0];
}

/** A superseded value that a newer call states again is true again: it supersedes its successor as a new memory. */
function isRevival(state: PlanState, memory: KnownMemory): boolean {
  return memory.status === "superseded" && memory.validUntil !== null && state.source.occurredAt > memory.validUntil;
}

function isSameStatement(memory: KnownMemory, statement: IncomingMemory, options: ConsolidationOptions): boolean {
  if (memory.status === "quarantined") return false;
  if (foldText(memory.content) === foldText(statement.content)) return true;
  if (memory.attribute !== null && memory.attribute === statement.attribute) {
    return memory.value !== null && statement.value !== null && foldText(memory.value) === foldText(statement.value);
  }
  if (!memory.embedding || !statement.embedding) return false;
  if (dotProduct(memory.embedding, statement.embedding) < options.duplicateThreshold) return false;
  // Order 4417 and order 4471 are alike to any embedder and are two orders.
  return !differInValues(memory.content, statement.content, options.language);
}

function dotProduct(first: Float32Array, second: Float32Array): number {
  if (first.length !== second.length) return 0;
  let sum = 0;
  for (let index = 0; index < first.length; index += 1) sum += (first[index] ?? 0) * (second[index] ?? 0);
  return sum;
}

/** The current memory that holds another value of the statement's attribute. */
function findRival(known: readonly KnownMemory[], statement: IncomingMemory): KnownMemory | undefined {
  if (statement.attribute === null) return undefined;
  return known.find((memory) => memory.attribute === statement.attribute && memory.status === "active");
}

function reinforce(state: PlanState, memory: KnownMemory, statement: IncomingMemory): void {
  const { conversationId } = state.source;
  if (conversationId !== null && memory.conversationIds.has(conversationId)) {
    state.plan.outcomes.push({ outcome: "known", memoryId: memory.id });
    return;
  }
  if (conversationId !== null) memory.conversationIds = new Set([...memory.conversationIds, conversationId]);
  if (state.source.occurredAt > memory.lastReinforcedAt) memory.lastReinforcedAt = state.source.occurredAt;
  const { confidence, importance, evidence } = statement;
  state.plan.changes.push({ kind: "reinforce", memoryId: memory.id, evidence, confidence, importance });
  state.plan.outcomes.push({ outcome: "reinforced", memoryId: memory.id });
}

/** Two values of the same moment: a person has to decide, and the agent is told of both. */
function dispute(state: PlanState, rival: KnownMemory, statement: IncomingMemory): void {
  state.plan.changes.push({ kind: "conflict", memoryId: rival.id });
  rival.status = "conflicted";
  create(state, statement, "conflicted", null);
}

function replace(state: PlanState, rival: KnownMemory, statement: IncomingMemory): void {
  const successor = create(state, statement, "active", null);
  state.plan.changes.push({
    kind: "supersede",
    memoryId: rival.id,
    supersededBy: successor,
    validUntil: state.source.occurredAt,
  });
  rival.status = "superseded";
  rival.validUntil = state.source.occurredAt;
  rival.supersededBy = successor;
}

function create(
  state: PlanState,
  statement: IncomingMemory,
  status: MemoryStatus,
  successor: KnownMemory | null,
): string {
  const { occurredAt, conversationId } = state.source;
  const memory: PlannedMemory = {
    ...statement,
    id: newId("memory"),
    status,
    shareable: statement.importance >= shareableImportance,
    supersededBy: successor?.id ?? null,
    validUntil: successor ? successor.occurredAt : statement.validUntil,
  };
  state.plan.changes.push({ kind: "create", memory });
  state.plan.outcomes.push({ outcome: "created", memoryId: memory.id });
  state.known.push({
    ...memory,
    reinforcementCount: 1,
    occurredAt,
    lastReinforcedAt: occurredAt,
    conversationIds: new Set(conversationId === null ? [] : [conversationId]),
  });
  return memory.id;
}
