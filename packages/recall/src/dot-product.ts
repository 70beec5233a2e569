/** A vector's components that are not 0. A third of those of the built-in embedder's questions. */
export interface Components {
  /** Of the whole vector. */
  dimensions: number;
  indexes: Uint32Array;
  values: Float64Array;
}

export function toComponents(vector: Float32Array): Components {
  const indexes = Uint32Array.from(vector.keys()).filter((index) => vector[index] !== 0);
  return { dimensions: vector.length, indexes, values: Float64Array.from(indexes, (index) => vector[index] ?? 0) };
}

/**
 * Sum of the products of a vector's components with those of another one, which begin at `start` of a row of them. Two sums
 * beside one another: each addition of one would wait for the addition before.
 */
export function dotProduct({ indexes, values }: Components, row: Float32Array | Int8Array, start: number): number {
  const even = indexes.length - (indexes.length % 2);
  let [first, second] = [0, 0];
  for (let at = 0; at < even; at += 2) {
    first += (values[at] ?? 0) * (row[start + (indexes[at] ?? 0)] ?? 0);
    second += (values[at + 1] ?? 0) * (row[start + (indexes[at + 1] ?? 0)] ?? 0);
  }
  if (even < indexes.length) first += (values[even] ?? 0) * (row[start + (indexes[even] ?? 0)] ?? 0);
  return first + second;
}
