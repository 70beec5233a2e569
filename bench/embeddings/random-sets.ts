import type { VectorSet } from "./stored-form.ts";

/** Mulberry32: a small seeded generator, so that every run sees the same vectors. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Spread of cosines about a subject, as models' vectors of one caller's memories have. */
const commonShare = 0.5;

/**
 * Vectors in the place of a model's that is not at hand: 10 callers with 100 memories and 20 questions each, whose cosines
 * lie about 0.2 as those of text-embedding-3 do. They say what storing costs by its rounding alone.
 */
export function randomSets(dimensions: number): VectorSet[] {
  const random = seededRandom(dimensions);
  const normal = () => random() + random() + random() - 1.5;
  return Array.from({ length: 10 }, () => {
    const common = Float32Array.from({ length: dimensions }, normal);
    const near = () => toUnit(common.map((component) => commonShare * component + normal()));
    return {
      questions: Array.from({ length: 20 }, near),
      memories: Array.from({ length: 100 }, near),
    };
  });
}

function toUnit(vector: Float32Array): Float32Array {
  const norm = Math.sqrt(vector.reduce((sum, component) => sum + component * component, 0));
  return vector.map((component) => component / norm);
}
