import type { QueryUnit } from "./query-units.ts";
import type { Scope } from "./scope.ts";
import { noSubject } from "./set/columns.ts";

/**
 * How much of what is missing to certainty a memory gains by being of the kind asked for, or by being about the person
 * asked about; and what it loses by being about somebody else. They order what has words of the question in it, and
 * therefore act on what it has.
 */
const kindShare = 0.6;
const subjectShare = 0.3;
const otherSubjectLoss = 0.25;

/** What a question lets expect of an answer. */
export interface Expectation {
  /** The kinds of answer that are asked for, a bit each. */
  kinds: number;
  /** Entries of the persons that the question names. */
  subjects: readonly number[];
}

/** Entries of the persons that a question names. */
export function subjectsOf(units: readonly QueryUnit[]): number[] {
  return units.flatMap(({ name }) => (name === -1 ? [] : [name]));
}

/** The relevance, 0–1, of the memory at a position after what the question lets expect of an answer. */
export function adjustToExpectation(
  relevance: number,
  position: number,
  { kinds, subjects }: Expectation,
  scope: Scope,
): number {
  const { columns } = scope.set;
  let adjusted = relevance;
  if ((kinds & (columns.kinds[position] ?? 0)) !== 0) adjusted += kindShare * adjusted * (1 - adjusted);
  const subject = columns.subjects[position] ?? noSubject;
  if (subjects.length === 0 || subject === noSubject) return adjusted;
  if (subjects.includes(subject)) return adjusted + subjectShare * adjusted * (1 - adjusted);
  return scope.frequencyOf(subject) > 0 ? adjusted * (1 - otherSubjectLoss) : adjusted;
}
