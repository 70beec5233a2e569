import type { Embedder } from "@elaaoms/recall/embedder";
import { addFeature, toUnitVector } from "@elaaoms/recall/hashed-features";

const dimensions = 256;
/** What a word's neighbours in a session count beside its own letters. */
const neighbourShare = 0.9;
const gramLength = 4;
/** Part of every vector that says nothing, as large models' vectors have it: no two cosines lie near 0. */
const sharedLength = 1.1;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * A second kind of embedder, to measure with where no model is at hand. It has nothing in common with the built-in one: no
 * lexicon, no stems, no concepts. A word means the texts that it occurs in and the sequences of characters it is made of
 * (random indexing: Kanerva et al., 2000; Sahlgren, 2005), rare words count more, and all cosines lie high and close together.
 *
 * @param corpus what it learns words from; neighbouring texts are taken to be about related things.
 */
export function createDistributionalEmbedder(corpus: readonly string[]): Embedder {
  const found = new Map<string, number[]>();
  for (const [index, text] of corpus.entries()) {
    for (const word of new Set(wordsOf(text))) {
      const places = found.get(word);
      if (places) places.push(index);
      else found.set(word, [index]);
    }
  }
  const rarityOf = (word: string) => Math.log((corpus.length + 1) / ((found.get(word)?.length ?? 0) + 1));
  const learned = new Map<string, Float32Array>();
  const vectorOf = (word: string) => {
    const known = learned.get(word) ?? meaningOf(word, found.get(word) ?? []);
    learned.set(word, known);
    return known;
  };
  const embedText = (text: string) => {
    const sum = new Float64Array(dimensions);
    for (const word of wordsOf(text)) {
      const weight = rarityOf(word) ** 2;
      for (const [at, component] of vectorOf(word).entries()) sum[at] = (sum[at] ?? 0) + weight * component;
    }
    const meaning = toUnitVector(sum);
    return toUnitVector(Float64Array.of(...meaning, sharedLength));
  };
  return {
    model: "distributional",
    dimensions: dimensions + 1,
    duplicateThreshold: 0.95,
    embed(texts, { signal }) {
      if (signal.aborted) return Promise.reject(signal.reason);
      return Promise.resolve(texts.map(embedText));
    },
  };
}

function meaningOf(word: string, places: readonly number[]): Float32Array {
  const letters = new Float64Array(dimensions);
  const padded = `<${word}>`;
  for (let at = 0; at + gramLength <= padded.length; at += 1) {
    addFeature(letters, `gram ${padded.slice(at, at + gramLength)}`, 0.5);
  }
  addFeature(letters, `word ${word}`, 1);
  const texts = new Float64Array(dimensions);
  for (const place of places) addFeature(texts, `text ${place}`, 1);
  const [own, around] = [toUnitVector(letters), toUnitVector(texts)];
  return toUnitVector(Float64Array.from(own, (component, at) => component + neighbourShare * (around[at] ?? 0)));
}
