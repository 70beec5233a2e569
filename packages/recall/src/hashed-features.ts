/** FNV-1a over UTF-16 units, then MurmurHash3's finalizer, because FNV's low bits alone are not even. 32 bits, unsigned. */
function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Each feature adds to this many components with a sign each: a sparse random projection (Weinberger et al., "Feature
 * Hashing for Large Scale Multitask Learning", 2009; Kane & Nelson, "Sparser Johnson-Lindenstrauss Transforms", 2014), so
 * that two features that meet in one component seldom meet in the others.
 */
const projections = 4;

/** Adds a feature to a vector; its own squared length grows by about the square of the weight. */
export function addFeature(vector: Float64Array, feature: string, weight: number): void {
  const share = weight / Math.sqrt(projections);
  for (let seed = 0; seed < projections; seed += 1) {
    const hash = hashText(feature, Math.imul(seed + 1, 0x9e3779b1));
    const index = (hash >>> 1) % vector.length;
    vector[index] = (vector[index] ?? 0) + ((hash & 1) === 0 ? share : -share);
  }
}

/** The vector at unit length in single precision. One that has no features stays zero. */
export function toUnitVector(vector: Float64Array): Float32Array {
  let squares = 0;
  for (const component of vector) squares += component * component;
  const norm = Math.sqrt(squares);
  // A counted loop: `from` took half of what embedding a question takes.
  const unit = new Float32Array(vector.length);
  for (let index = 0; norm > 0 && index < vector.length; index += 1) unit[index] = (vector[index] ?? 0) / norm;
  return unit;
}
