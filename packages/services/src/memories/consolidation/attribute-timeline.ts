import { newId } from "@elaaoms/core/ids";
import { shareableImportance } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import { isRecalled } from "../agent-visibility.ts";
import type {
  ConsolidationPlan,
  IncomingMemory,
  KnownMemory,
  Standing,
  Statement,
  StatementSource,
} from "./consolidation-plan.ts";
import { createMemory, isDecided, reinforce, weightWith } from "./place-statement.ts";
import { type Run, readRuns, type TimelineEntry } from "./value-runs.ts";

/** The incoming statement, which no memory holds yet. */
const incomingHolder = "";

/**
 * Places a statement of an attribute's value among all that was ever stated of the attribute. What holds, what is history
 * and until when follows from the times of the statements alone, so that calls may be processed in any order: the whole
 * timeline is read anew, and the plan is what makes the memories agree with it.
 */
export function placeInTimeline(plan: ConsolidationPlan, statement: IncomingMemory, source: StatementSource): void {
  const key = foldText(statement.value ?? statement.content);
  const ofAttribute = plan.known.filter((memory) => memory.attribute === statement.attribute);
  const settled = ofAttribute.find((memory) => isSettled(memory, key, source.conversationId));
  if (settled) {
    plan.outcomes.push({ outcome: "known", memoryId: settled.id });
    return;
  }
  const standing = ofAttribute.filter((memory) => memory.status !== "quarantined");
  const decidedAt = lastDecision(standing);
  if (decidedAt && source.occurredAt <= decidedAt) {
    placeBeforeDecision(plan, standing, { statement, source, key, decidedAt });
    return;
  }
  const holders = standing.filter((memory) => !isOutdated(memory));
  for (const memory of holders) retract(plan, memory, source.conversationId);
  const incoming = { ...toStatement(source), at: source.occurredAt, key, holder: incomingHolder };
  const runs = readRuns([...entriesOf(holders), incoming]);
  const memories = assignMemories(plan, runs, holders, statement);
  for (const [run, memory] of memories) settle(plan, run, memory, standingOf(run, memory, memories));
  removeAbsorbed(plan, holders, new Set([...memories.values()].map(({ id }) => id)));
  reportIncoming(plan, memories, holders, statement);
}

/**
 * Reads the timeline of an attribute anew, without a new statement: after memories have come to a caller or left it. What
 * a person decided stays.
 */
export function rereadTimeline(plan: ConsolidationPlan, attribute: string): void {
  const holders = plan.known.filter(
    (memory) => memory.attribute === attribute && memory.status !== "quarantined" && !isOutdated(memory),
  );
  const runs = readRuns(entriesOf(holders));
  const memories = assignMemories(plan, runs, holders, null);
  for (const [run, memory] of memories) settle(plan, run, memory, standingOf(run, memory, memories));
  removeAbsorbed(plan, holders, new Set([...memories.values()].map(({ id }) => id)));
}

/** When a person last decided which of the values hold; null when nobody did. */
function lastDecision(memories: readonly KnownMemory[]): Date | null {
  const times = memories.flatMap(({ decidedAt }) => decidedAt?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

/** Whether a memory did not hold when a person decided. What is stated later starts from those that did. */
function isOutdated({ decidedStatus }: KnownMemory): boolean {
  return decidedStatus != null && !isRecalled(decidedStatus);
}

/** A statement from before a person's decision: it is noted, and no memory stands otherwise for it. */
function placeBeforeDecision(
  plan: ConsolidationPlan,
  memories: readonly KnownMemory[],
  incoming: { statement: IncomingMemory; source: StatementSource; key: string; decidedAt: Date },
): void {
  const { statement, source, key, decidedAt } = incoming;
  const read = memories.find((memory) => isStatedBy(memory, source.conversationId));
  const same = memories.find((memory) => keyOf(memory) === key);
  if (read) plan.outcomes.push({ outcome: "known", memoryId: read.id });
  else if (same) reinforce(plan, same, statement, source);
  else {
    const held = memories.find((memory) => !isOutdated(memory));
    const replaced = { status: "superseded", supersededBy: held?.id ?? null, validUntil: decidedAt } as const;
    createMemory(plan, statement, source, { ...replaced, decidedAt, decidedStatus: "superseded" });
  }
}

/**
 * Whether the statement adds nothing: a person has withdrawn this value, this call was read with it before, or a person has
 * corrected what this call was read with. A corrected memory has no bare value any more.
 */
function isSettled(memory: KnownMemory, key: string, conversationId: string | null): boolean {
  if (memory.status === "quarantined") return keyOf(memory) === key;
  return isStatedBy(memory, conversationId) && (keyOf(memory) === key || memory.value === null);
}

/** A call that is read again with another value no longer states the one before. */
function retract(plan: ConsolidationPlan, memory: KnownMemory, conversationId: string | null): void {
  if (conversationId === null || !isStatedBy(memory, conversationId)) return;
  memory.statements = memory.statements.filter((statement) => statement.conversationId !== conversationId);
  plan.changes.push({ kind: "retract", memoryId: memory.id, conversationId });
}

function keyOf(memory: KnownMemory): string {
  return foldText(memory.value ?? memory.content);
}

function isStatedBy(memory: KnownMemory, conversationId: string | null): boolean {
  return conversationId !== null && memory.statements.some((statement) => statement.conversationId === conversationId);
}

function toStatement(source: StatementSource): Statement {
  return { conversationId: source.conversationId, agentId: source.agentId, statedAt: source.occurredAt };
}

function entriesOf(holders: readonly KnownMemory[]): TimelineEntry[] {
  return holders.flatMap((memory) =>
    memory.statements.map((statement) => ({
      ...statement,
      // What a person let hold at that time was as good as stated then.
      at: (isDecided(memory, statement.statedAt) && memory.decidedAt) || statement.statedAt,
      key: keyOf(memory),
      holder: memory.id,
    })),
  );
}

/** Each run keeps the memory that holds most of its statements; a run without one gets a new memory. */
function assignMemories(
  plan: ConsolidationPlan,
  runs: readonly Run[],
  holders: readonly KnownMemory[],
  statement: IncomingMemory | null,
): Map<Run, KnownMemory> {
  const assigned = new Map<Run, KnownMemory>();
  const free = new Map(holders.map((memory) => [memory.id, memory]));
  const bySize = runs.toSorted((first, second) => second.entries.length - first.entries.length);
  for (const run of bySize) {
    const holder = mostFrequentHolder(run, free);
    if (!holder) continue;
    assigned.set(run, holder);
    free.delete(holder.id);
  }
  for (const run of runs) if (!assigned.has(run)) assigned.set(run, createFor(plan, run, holders, statement));
  return assigned;
}

function mostFrequentHolder(run: Run, free: ReadonlyMap<string, KnownMemory>): KnownMemory | undefined {
  const counts = new Map<KnownMemory, number>();
  for (const { holder } of run.entries) {
    const memory = free.get(holder);
    if (memory) counts.set(memory, (counts.get(memory) ?? 0) + 1);
  }
  return [...counts].sort(([, first], [, second]) => second - first)[0]?.[0];
}

/** A new memory: of the incoming words where the run holds them, else of the words it was split from. */
function createFor(
  plan: ConsolidationPlan,
  run: Run,
  holders: readonly KnownMemory[],
  statement: IncomingMemory | null,
): KnownMemory {
  const origin = holders.find(({ id }) => run.entries.some((entry) => entry.holder === id));
  const words = origin ?? statement;
  if (!words) throw new Error("A value was stated by nothing.");
  const { attribute, value, content, type, importance, confidence } = words;
  const { sensitivity, validFrom, embedding, builtInEmbedding = null, tokenCount } = words;
  const memory: KnownMemory = {
    ...{ attribute, value, content, type, importance, confidence, sensitivity, validFrom, embedding, tokenCount },
    builtInEmbedding,
    id: newId("memory"),
    status: "active",
    supersededBy: null,
    validUntil: origin ? null : words.validUntil,
    ...heardIn(run),
    statements: [],
  };
  plan.known.push(memory);
  const { statements: _statements, ...created } = memory;
  plan.changes.push({ kind: "create", memory: { ...created, shareable: importance >= shareableImportance } });
  return memory;
}

function heardIn(run: Run) {
  const inOrder = run.entries.toSorted((first, second) => first.statedAt.getTime() - second.statedAt.getTime());
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return {
    conversationId: first?.conversationId ?? null,
    agentId: first?.agentId ?? null,
    occurredAt: first?.statedAt ?? run.from,
    lastReinforcedAt: last?.statedAt ?? run.to,
    reinforcementCount: run.entries.length,
  };
}

function standingOf(run: Run, memory: KnownMemory, memories: ReadonlyMap<Run, KnownMemory>): Standing {
  const successor = run.supersededBy && memories.get(run.supersededBy);
  const heard = heardIn(run);
  if (successor) {
    return { ...heard, status: "superseded", supersededBy: successor.id, validUntil: run.supersededAt };
  }
  // Nothing was stated since a person decided.
  if (memory.decidedStatus && run.entries.every(({ statedAt }) => isDecided(memory, statedAt))) {
    const { status, supersededBy, validUntil } = memory;
    return { ...heard, status, supersededBy, validUntil };
  }
  const validUntil = memory.status === "superseded" ? null : memory.validUntil;
  return { ...heard, status: run.isDisputed ? "conflicted" : "active", supersededBy: null, validUntil };
}

/** Brings a memory to its standing, and its evidence from wherever it lies. */
function settle(plan: ConsolidationPlan, run: Run, memory: KnownMemory, standing: Standing): void {
  const changed = Object.entries(standing).filter(
    ([name, value]) => toComparable(memory[name as keyof Standing]) !== toComparable(value),
  );
  if (changed.length > 0) {
    plan.changes.push({ kind: "update", memoryId: memory.id, values: Object.fromEntries(changed) });
  }
  const elsewhere = Map.groupBy(
    run.entries.filter(({ holder }) => holder !== memory.id && holder !== incomingHolder),
    ({ holder }) => holder,
  );
  for (const [from, entries] of elsewhere) {
    const conversationIds = entries.flatMap(({ conversationId }) => conversationId ?? []);
    plan.changes.push({ kind: "move_evidence", from, to: memory.id, conversationIds });
  }
  Object.assign(memory, standing, {
    statements: run.entries.map(({ conversationId, agentId, statedAt }) => ({ conversationId, agentId, statedAt })),
  });
}

function toComparable(value: Standing[keyof Standing]): unknown {
  return value instanceof Date ? value.getTime() : value;
}

function removeAbsorbed(plan: ConsolidationPlan, holders: readonly KnownMemory[], kept: ReadonlySet<string>): void {
  for (const { id } of holders) {
    if (kept.has(id)) continue;
    plan.changes.push({ kind: "remove", memoryId: id });
    plan.known.splice(
      plan.known.findIndex((memory) => memory.id === id),
      1,
    );
  }
}

function reportIncoming(
  plan: ConsolidationPlan,
  memories: ReadonlyMap<Run, KnownMemory>,
  holders: readonly KnownMemory[],
  statement: IncomingMemory,
): void {
  const placed = [...memories].find(([run]) => run.entries.some(({ holder }) => holder === incomingHolder));
  if (!placed) return;
  const [, memory] = placed;
  plan.changes.push({ kind: "cite", memoryId: memory.id, evidence: statement.evidence });
  if (!holders.includes(memory)) {
    plan.outcomes.push({ outcome: "created", memoryId: memory.id });
    return;
  }
  const values = weightWith(memory, statement);
  Object.assign(memory, values);
  plan.changes.push({ kind: "update", memoryId: memory.id, values });
  plan.outcomes.push({ outcome: "reinforced", memoryId: memory.id });
}
