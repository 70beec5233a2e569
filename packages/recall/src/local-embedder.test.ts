import { describe, expect, it } from "vitest";
import { distinctPairs, restatedPairs, type StatementPair } from "../test/statement-pairs.ts";
import { createLocalEmbedder } from "./local-embedder.ts";

const embedder = createLocalEmbedder();

async function embed(texts: readonly string[], language: string | null = "en"): Promise<Float32Array[]> {
  return embedder.embed(texts, { signal: new AbortController().signal, language });
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, component, index) => sum + component * (b[index] ?? 0), 0);
}

async function cosine(first: string, second: string, language: string | null = "en"): Promise<number> {
  const [a = new Float32Array(), b = new Float32Array()] = await embed([first, second], language);
  return dot(a, b);
}

async function cosines(pairs: readonly StatementPair[]): Promise<number[]> {
  return Promise.all(pairs.map(([language, first, second]) => cosine(first, second, language)));
}

const oddTexts = [
  "",
  "   ",
  "👍🏽🎉",
  "the of and",
  "私は学生です",
  "\u0000\ud800",
  "x",
  "a".repeat(10_000),
  "12 ".repeat(3_000),
];

describe("createLocalEmbedder", () => {
  it("makes unit vectors of its dimensions from any text, in any language", async () => {
    for (const language of ["en", "es", "de", "ja", "xx", null]) {
      for (const vector of await embed([...oddTexts, "Her order is XYZ-789."], language)) {
        expect(vector.length).toBe(embedder.dimensions);
        expect(dot(vector, vector)).toBeCloseTo(1, 5);
      }
    }
  });

  it("makes the same vector for the same text, whatever stands beside it", async () => {
    const [alone] = await embed(["She moved to Portland."]);
    const [, beside] = await createLocalEmbedder().embed(["Another statement.", "She moved to Portland."], {
      signal: new AbortController().signal,
      language: "en",
    });
    expect(beside).toEqual(alone);
  });

  it("keeps its vectors from release to release, or gets another model name", async () => {
    const [vector = new Float32Array()] = await embed(["Her order number is XYZ-789."]);
    const leading = [...vector.entries()].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 5);
    expect(leading.map(([index]) => index)).toMatchInlineSnapshot(`
      [
        3,
        20,
        121,
        234,
        19,
      ]
    `);
  });

  it("brings paraphrases together and keeps other subjects apart", async () => {
    const unrelated = await cosine("Her order arrived late", "She has two daughters");
    expect(unrelated).toBeLessThan(0.16);
    for (const [first, second, language] of [
      ["purchase", "order", "en"],
      ["What does she do for a job?", "Her occupation is nurse", "en"],
      ["Is she allergic to anything?", "has a nut allergy", "en"],
      ["mascotas", "Tiene un perro", "es"],
      ["Lieferadresse", "Er wohnt in Leipzig", "de"],
      ["order number", "Su número de pedido es A-1", "es"],
    ] as const) {
      expect(await cosine(first, second, language), first).toBeGreaterThan(unrelated + 0.1);
    }
  });

  it("has a threshold that tells restated facts from ones that only look alike", async () => {
    const [restated, distinct] = await Promise.all([cosines(restatedPairs), cosines(distinctPairs)]);
    const caught = restated.filter((value) => value >= embedder.duplicateThreshold).length / restated.length;
    expect(caught).toBeGreaterThanOrEqual(0.95);
    const taken = distinctPairs.filter((_, index) => (distinct[index] ?? 1) >= embedder.duplicateThreshold);
    expect(taken).toEqual([]);
  });

  it("rejects when the caller gave up", async () => {
    const abort = new AbortController();
    abort.abort(new Error("too late"));
    await expect(embedder.embed(["text"], { signal: abort.signal, language: "en" })).rejects.toThrow("too late");
  });
});
