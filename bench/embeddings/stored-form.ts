import { decodeVector, encodeVector } from "@elaaoms/recall/vector-codec";
import { cosine } from "./cosines.ts";

/** What one caller's questions are compared with. Unit vectors as the embedder gave them. */
export interface VectorSet {
  questions: readonly Float32Array[];
  memories: readonly Float32Array[];
}

/** What is lost by ranking by memories' vectors as they are stored instead of as the embedder gave them. */
export interface StorageLoss {
  bytes: { given: number; stored: number };
  /** The lowest cosine of a vector with its stored self. */
  lowestSelfCosine: number;
  /** How far the cosine of a question and a memory moves. */
  cosineError: { mean: number; largest: number };
  questions: number;
  /** Questions for which another memory comes first, for which others are among the best five, and for which anything moves. */
  changed: { first: number; bestFive: number; order: number };
}

/** Compares both forms over all questions and memories of the sets. */
export function measureStorageLoss(sets: readonly VectorSet[]): StorageLoss {
  const loss = { selfCosine: 1, errors: 0, pairs: 0, largest: 0, questions: 0, first: 0, bestFive: 0, order: 0 };
  const vector = sets[0]?.memories[0] ?? new Float32Array();
  for (const { questions, memories } of sets) {
    const stored = memories.map((memory) => decodeVector(encodeVector(memory)));
    for (const [place, memory] of memories.entries()) {
      loss.selfCosine = Math.min(loss.selfCosine, cosine(memory, stored[place] ?? memory));
    }
    for (const question of questions) {
      const [given, kept] = [memories, stored].map((vectors) => vectors.map((one) => cosine(question, one)));
      if (!given || !kept) continue;
      const errors = given.map((value, place) => Math.abs(value - (kept[place] ?? value)));
      loss.pairs += errors.length;
      loss.errors += errors.reduce((sum, error) => sum + error, 0);
      loss.largest = Math.max(loss.largest, ...errors);
      countChanges(loss, placesByCosine(given), placesByCosine(kept));
    }
  }
  return {
    bytes: { given: vector.byteLength, stored: encodeVector(vector).length },
    lowestSelfCosine: loss.selfCosine,
    cosineError: { mean: loss.pairs === 0 ? 0 : loss.errors / loss.pairs, largest: loss.largest },
    questions: loss.questions,
    changed: { first: loss.first, bestFive: loss.bestFive, order: loss.order },
  };
}

function countChanges(
  loss: { questions: number; first: number; bestFive: number; order: number },
  given: readonly number[],
  kept: readonly number[],
): void {
  const bestFive = new Set(given.slice(0, 5));
  loss.questions += 1;
  if (given[0] !== kept[0]) loss.first += 1;
  if (kept.slice(0, 5).some((place) => !bestFive.has(place))) loss.bestFive += 1;
  if (given.some((place, rank) => kept[rank] !== place)) loss.order += 1;
}

function placesByCosine(cosines: readonly number[]): number[] {
  return [...cosines.keys()].sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0) || a - b);
}
