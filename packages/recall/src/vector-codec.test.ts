import { describe, expect, it } from "vitest";
import { createLocalEmbedder } from "./local-embedder.ts";
import { decodeVector, encodeVector } from "./vector-codec.ts";

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

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, component, index) => sum + component * (b[index] ?? 0), 0);
}

function randomUnitVector(dimensions: number, random: () => number): Float32Array {
  const vector = Float32Array.from({ length: dimensions }, () => random() + random() + random() - 1.5);
  const norm = Math.sqrt(dot(vector, vector));
  return vector.map((component) => component / norm);
}

describe("encodeVector and decodeVector", () => {
  it("lose little of a cosine", () => {
    const random = seededRandom(7);
    for (const dimensions of [384, 1536]) {
      for (let round = 0; round < 100; round += 1) {
        const [a, b] = [randomUnitVector(dimensions, random), randomUnitVector(dimensions, random)];
        const [storedA, storedB] = [decodeVector(encodeVector(a)), decodeVector(encodeVector(b))];
        expect(dot(a, storedA)).toBeGreaterThan(0.9999);
        expect(Math.abs(dot(a, b) - dot(storedA, storedB))).toBeLessThan(0.003);
        expect(Math.abs(dot(storedA, storedA) - 1)).toBeLessThan(1e-5);
      }
    }
  });

  it("lose little of the built-in embedder's sparse vectors", async () => {
    const options = { signal: new AbortController().signal, language: "en" };
    const texts = ["Her order number is XYZ-789.", "dog"];
    for (const vector of await createLocalEmbedder().embed(texts, options)) {
      expect(dot(vector, decodeVector(encodeVector(vector)))).toBeGreaterThan(0.9995);
    }
  });

  it("take one byte a dimension and five more", () => {
    expect(encodeVector(new Float32Array(1536).fill(0.1)).length).toBe(1541);
  });

  it("decode from anywhere in a larger buffer", () => {
    const encoded = encodeVector(Float32Array.of(0.6, -0.8));
    const inside = Buffer.concat([Buffer.from("abc"), encoded]).subarray(3);
    expect([...decodeVector(inside)]).toEqual([...decodeVector(encoded)]);
  });

  it("keep the zero vector and the empty one", () => {
    expect([...decodeVector(encodeVector(new Float32Array(3)))]).toEqual([0, 0, 0]);
    expect(decodeVector(encodeVector(new Float32Array(0))).length).toBe(0);
  });

  it("refuse what is no vector", () => {
    expect(() => encodeVector(Float32Array.of(1, Number.NaN))).toThrow(RangeError);
    expect(() => decodeVector(Buffer.from([9, 0, 0, 0, 0, 1]))).toThrow(RangeError);
    expect(() => decodeVector(Buffer.alloc(2))).toThrow(RangeError);
  });
});
