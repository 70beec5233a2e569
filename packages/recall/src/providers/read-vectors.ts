import { EmbeddingProviderError } from "./embedding-provider-error.ts";

/**
 * The vectors of an answer, in the order of the texts and brought to unit length.
 *
 * @param data what the answer holds as its list of embeddings, of whatever shape.
 * @param expected.dimensions null takes what the first vector has; all have the same.
 * @throws EmbeddingProviderError `invalid_answer` for fewer or more vectors than texts, for one that is no vector, and for
 *   other dimensions than expected.
 */
export function readVectors(data: unknown, expected: { count: number; dimensions: number | null }): Float32Array[] {
  if (!Array.isArray(data) || data.length !== expected.count) throw invalid();
  const vectors: Float32Array[] = [];
  let dimensions = expected.dimensions;
  for (const [position, entry] of (data as readonly unknown[]).entries()) {
    const { index, embedding } = readEntry(entry);
    const vector = toUnitLength(embedding);
    dimensions ??= vector.length;
    const place = index ?? position;
    if (vector.length !== dimensions || place >= expected.count || vectors[place] !== undefined) throw invalid();
    vectors[place] = vector;
  }
  return vectors;
}

function readEntry(entry: unknown): { index: number | null; embedding: ArrayLike<unknown> } {
  if (typeof entry !== "object" || entry === null || !("embedding" in entry)) throw invalid();
  const { embedding } = entry;
  if (!Array.isArray(embedding) && !(embedding instanceof Float32Array)) throw invalid();
  if (!("index" in entry) || entry.index === undefined) return { index: null, embedding };
  const { index } = entry;
  if (typeof index !== "number" || !Number.isInteger(index) || index < 0) throw invalid();
  return { index, embedding };
}

function toUnitLength(components: ArrayLike<unknown>): Float32Array {
  const vector = new Float32Array(components.length);
  let squares = 0;
  for (let index = 0; index < components.length; index += 1) {
    const component = components[index];
    if (typeof component !== "number") throw invalid();
    squares += component * component;
    vector[index] = component;
  }
  const length = Math.sqrt(squares);
  if (!Number.isFinite(length) || length === 0) throw invalid();
  for (const [index, component] of vector.entries()) vector[index] = component / length;
  return vector;
}

function invalid(): EmbeddingProviderError {
  return new EmbeddingProviderError({ reason: "invalid_answer" });
}
