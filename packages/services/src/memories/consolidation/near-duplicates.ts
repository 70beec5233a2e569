import { foldText } from "@elaaoms/core/text";
import { differInValues } from "@elaaoms/recall/same-statement";
import { isTellable } from "../agent-visibility.ts";
import type { IncomingMemory, KnownMemory } from "./consolidation-plan.ts";
import { dotProduct } from "./dot-product.ts";

/** How far below the threshold of sameness two statements are still alike enough to ask about. */
const bandWidth = 0.25;
/** What one question holds at most, the most alike first. */
const maxPairs = 12;
const maxPairsOfStatement = 2;

export interface NearDuplicate {
  memory: KnownMemory;
  statement: IncomingMemory;
}

/**
 * Pairs of a new statement and an active memory that are nearly, but not surely, the same by the embedder's measure. Left
 * out are statements that a memory surely repeats, values of attributes, which are compared as values, pairs that differ in a
 * number, name or "not", and memories of categories that agents are not told either.
 */
export function findNearDuplicates(
  known: readonly KnownMemory[],
  statements: readonly IncomingMemory[],
  options: { duplicateThreshold: number; language: string | null; tellable: ReadonlySet<string> },
): NearDuplicate[] {
  const { duplicateThreshold, language, tellable } = options;
  const active = known.filter(
    (memory) => memory.status === "active" && isOfNoAttribute(memory) && isTellable(memory.sensitivity, tellable),
  );
  const pairs = statements.filter(isOfNoAttribute).flatMap((statement) => {
    const alike = active
      .map((memory) => ({ memory, statement, cosine: cosineOf(memory, statement) }))
      .filter(({ memory }) => !differInValues(memory.content, statement.content, language));
    if (alike.some(({ memory, cosine }) => cosine >= duplicateThreshold || isEqual(memory, statement))) return [];
    return alike
      .filter(({ cosine }) => cosine >= duplicateThreshold - bandWidth)
      .toSorted((first, second) => second.cosine - first.cosine)
      .slice(0, maxPairsOfStatement);
  });
  return pairs.toSorted((first, second) => second.cosine - first.cosine).slice(0, maxPairs);
}

function isOfNoAttribute({ attribute, value }: { attribute: string | null; value: string | null }): boolean {
  return attribute === null || value === null;
}

function isEqual(memory: KnownMemory, statement: IncomingMemory): boolean {
  return foldText(memory.content) === foldText(statement.content);
}

function cosineOf(memory: KnownMemory, statement: IncomingMemory): number {
  return memory.embedding && statement.embedding ? dotProduct(memory.embedding, statement.embedding) : 0;
}
