/** The cosine of two vectors of unit length; 0 when they are not of one model. */
export function dotProduct(first: Float32Array, second: Float32Array): number {
  if (first.length !== second.length) return 0;
  let sum = 0;
  for (let index = 0; index < first.length; index += 1) sum += (first[index] ?? 0) * (second[index] ?? 0);
  return sum;
}
