/** A vector's components that are not 0. A third of those of the built-in embedder's questions. */
export interface Components {
  /** Of the whole vector. */
  dimensions: number;
  indexes: Uint32Array;
  values: Float64Array;
}

/** Counted loops: iterators took longer than the products with sixty vectors. */
export function toComponents(vector: Float32Array): Components {
  const indexes = new Uint32Array(vector.length);
  const values = new Float64Array(vector.length);
  let count = 0;
  for (let index = 0; index < vector.length; index += 1) {
    const value = vector[index] ?? 0;
    if (value === 0) continue;
    indexes[count] = index;
    values[count] = value;
    count += 1;
  }
  return { dimensions: vector.length, indexes: indexes.subarray(0, count), values: values.subarray(0, count) };
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
