import type { Evidence, MemoryStatus, MemoryType } from "@elaaoms/core/memory";

/** One time that a memory was stated. Conversation and agent are null for an import that names none. */
export interface Statement {
  conversationId: string | null;
  agentId: string | null;
  /** When the call took place. */
  statedAt: Date;
}

/** A stored memory as far as consolidation looks at it. Times are those of the calls that stated it. */
export interface KnownMemory {
  id: string;
  /** The call that first stated it, and its agent. */
  conversationId: string | null;
  agentId: string | null;
  type: MemoryType;
  content: string;
  attribute: string | null;
  value: string | null;
  status: MemoryStatus;
  importance: number;
  confidence: number;
  sensitivity: readonly string[];
  reinforcementCount: number;
  occurredAt: Date;
  lastReinforcedAt: Date;
  /** The times that imports without a conversation gave with it. */
  importedFor?: readonly Date[];
  validFrom: Date | null;
  validUntil: Date | null;
  supersededBy: string | null;
  /** Of the current model; null when it has none. */
  embedding: Float32Array | null;
  /** Of the built-in embedder, where somebody lacks one of the current model. */
  builtInEmbedding?: Float32Array | null;
  tokenCount: number;
  /** When a person last decided which values of the attribute hold, and how this one stood then. */
  decidedAt?: Date | null;
  decidedStatus?: MemoryStatus | null;
  /** A person has flagged it. */
  isFlagged?: boolean;
  /** A person has said how important it is, or whether other agents may know it. */
  isWeighed?: boolean;
  /** A person has changed its words. */
  isReworded?: boolean;
  statements: readonly Statement[];
}

/** A new statement on its way in. */
export interface IncomingMemory {
  content: string;
  type: MemoryType;
  importance: number;
  confidence: number;
  attribute: string | null;
  value: string | null;
  sensitivity: readonly string[];
  evidence: readonly Evidence[];
  validFrom: Date | null;
  validUntil: Date | null;
  /** Of the current model; null when it has none. */
  embedding: Float32Array | null;
  /** Of the built-in embedder, where somebody lacks one of the current model. */
  builtInEmbedding?: Float32Array | null;
  tokenCount: number;
}

/** Where and when the incoming statements were made. */
export interface StatementSource {
  conversationId: string | null;
  agentId: string | null;
  occurredAt: Date;
  /** The time is all that tells one import of a statement from another: it names no conversation. */
  isToldByTime?: boolean;
}

/** How a memory stands among the others of its attribute, and what was heard of it. */
export type Standing = Pick<
  KnownMemory,
  | "status"
  | "supersededBy"
  | "validUntil"
  | "conversationId"
  | "agentId"
  | "occurredAt"
  | "lastReinforcedAt"
  | "reinforcementCount"
>;

/** A memory that the plan creates. */
export interface PlannedMemory extends Omit<IncomingMemory, "evidence">, Standing {
  id: string;
  shareable: boolean;
  decidedAt?: Date | null;
  decidedStatus?: MemoryStatus | null;
  importedFor?: readonly Date[];
}

/** What another statement of the same may change of a memory besides how it stands. */
type RestatedValues = Pick<
  KnownMemory,
  "confidence" | "importance" | "content" | "value" | "embedding" | "builtInEmbedding" | "tokenCount" | "importedFor"
>;

export type ConsolidationChange =
  | { kind: "create"; memory: PlannedMemory }
  /** The source states this memory, with these quotes. */
  | { kind: "cite"; memoryId: string; evidence: readonly Evidence[] }
  | { kind: "update"; memoryId: string; values: Partial<Standing & RestatedValues> }
  /** This conversation states it no more. */
  | { kind: "retract"; memoryId: string; conversationId: string }
  /** What these conversations stated belongs to another memory of the same words. */
  | { kind: "move_evidence"; from: string; to: string; conversationIds: readonly string[] }
  /** All it was stated by belongs to another memory now. */
  | { kind: "remove"; memoryId: string };

export interface ConsolidationPlan {
  changes: ConsolidationChange[];
  /** One outcome an incoming statement, in order, with the memory that now holds it. */
  outcomes: { outcome: "created" | "reinforced" | "known"; memoryId: string }[];
  /** What is known once the plan is carried out: what a plan for further statements starts from. */
  known: KnownMemory[];
}

/** Whether a model took a statement for what a memory tells already. */
export type JudgedSame = (memory: KnownMemory, statement: IncomingMemory) => boolean;

export interface ConsolidationOptions {
  /** The caller's primary language; null when unknown. */
  language: string | null;
  /** Cosine from which two statements are the same; the embedder's own measure. */
  duplicateThreshold: number;
  /** The same of the built-in embedder, for pairs that only its vectors can compare. */
  builtInDuplicateThreshold?: number;
  /** For pairs that the embedder is not sure of. Without it, they are not the same. */
  isJudgedSame?: JudgedSame | undefined;
  /** False stores every statement as new. */
  deduplicate: boolean;
}

export type StatementOutcome = ConsolidationPlan["outcomes"][number]["outcome"];

/** How many of the statements ended so. */
export function countOf(outcomes: ConsolidationPlan["outcomes"], wanted: StatementOutcome): number {
  return outcomes.filter(({ outcome }) => outcome === wanted).length;
}
