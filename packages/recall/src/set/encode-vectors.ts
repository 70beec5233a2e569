import { decodeLevels, encodeVector } from "../vector-codec.ts";
import type { SetColumns } from "./columns.ts";

/**
 * The levels that vectors are stored as, a row each, and what they are divided by for unit length; NaN where there is no
 * vector, or one of another size than the first.
 */
export function encodeVectors(vectors: readonly (Float32Array | null)[]): Pick<SetColumns, "levels" | "norms"> {
  const dimensions = vectors.find((vector) => vector !== null)?.length ?? 0;
  const levels = new Int8Array(vectors.length * dimensions);
  const norms = new Float64Array(vectors.length).fill(Number.NaN);
  for (const [row, vector] of vectors.entries()) {
    if (vector?.length !== dimensions || dimensions === 0) continue;
    const encoded = decodeLevels(encodeVector(vector));
    levels.set(encoded.levels, row * dimensions);
    norms[row] = encoded.norm;
  }
  return { levels, norms };
}
