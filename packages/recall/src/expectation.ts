import type { AnswerKind } from "./answer-kinds.ts";
import type { MemorySet, PreparedMemory } from "./memory-set.ts";

/**
 * How much of what is missing to certainty a memory gains by being of the kind asked for, or by being about the person
 * asked about; and what it loses by being about somebody else. They order what has words of the question in it, and
 * therefore act on what it has.
 */
const kindShare = 0.6;
const subjectShare = 0.3;
const otherSubjectLoss = 0.25;

export interface Expectation {
  kinds: readonly AnswerKind[];
  /** Stems of the persons that the question names. */
  subjects: ReadonlySet<string>;
}

/** A memory's relevance, 0–1, after what the question lets expect of an answer. */
export function adjustToExpectation(
  relevance: number,
  memory: PreparedMemory,
  { kinds, subjects }: Expectation,
  set: MemorySet,
): number {
  let adjusted = relevance;
  if (kinds.some((kind) => memory.kinds.has(kind))) adjusted += kindShare * adjusted * (1 - adjusted);
  if (subjects.size === 0 || memory.subject === null) return adjusted;
  if (subjects.has(memory.subject)) return adjusted + subjectShare * adjusted * (1 - adjusted);
  return set.names.has(memory.subject) ? adjusted * (1 - otherSubjectLoss) : adjusted;
}
